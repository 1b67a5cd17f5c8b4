import { options } from '../options.ts';
import type { GenerateFlags } from '../running/generate-config.ts';
import type { Verb } from './verb.ts';

/** `coeval generate` */
export const generateCommand: Verb<GenerateFlags> = {
  define: (program) =>
    program
      .command('generate')
      .description("Completes a config with the teachers' attributes and rubrics.")
      .addOption(options.config())
      .requiredOption('--out <file>', 'where the completed config is written')
      .option('--overwrite', 'replace that file if it is there')
      .addOption(options.probe('disable', 'full', 'resume'))
      .addOption(options.probeOnFail())
      .addOption(options.keys())
      .addOption(options.logLevel())
      .addHelpText('after', examples),
  act: async (flags) => {
    const { generateConfig } = await import('../running/generate-config.ts');
    return generateConfig(flags);
  },
};

const examples = `
Examples:
  coeval generate --config my.yaml --out my-complete.yaml
  coeval run --config my-complete.yaml

Only phases 1 and 2 are run. Comments stay; each place that is filled in says so and by whom.
Exit status 6 when something could not be proposed. What was is then kept in a folder beside --out,
named after it with .partial at its end, and the same command goes on with it.`;
