import { exitCodes } from '../exit-codes.ts';
import { names, options } from '../options.ts';
import { output } from '../output.ts';
import type { Verb } from './verb.ts';

interface ModelsFlags {
  readonly interface?: readonly string[];
  readonly keys?: string;
  readonly json?: boolean;
}

/** `coeval models` */
export const modelsCommand: Verb<ModelsFlags> = {
  define: (program) =>
    program
      .command('models')
      .description('Lists the models that your keys can call, by vendor.')
      .option('--interface <a,b>', 'only these vendors; without it, all that have a key', names)
      .addOption(options.keys())
      .addOption(options.json())
      .addHelpText('after', examples),
  act: async (flags) => {
    const { reachableModels } = await import('../running/reachable-models.ts');
    const { modelListsJson, modelListsText } = await import('../tables/model-lists-text.ts');
    const lists = await reachableModels(flags.interface, flags.keys);
    if (flags.json) output.json(modelListsJson(lists));
    else output.line(modelListsText(lists));
    const isServed = lists.some(({ error }) => error === undefined);
    return isServed ? exitCodes.done : exitCodes.provider;
  },
};

const examples = `
Examples:
  coeval models
  coeval models --interface openai,ollama --keys keys.yaml

Exit status 3 when no vendor answers. With --json: vendors (interface, label, models, error).`;
