import { Command, CommanderError } from 'commander';
import { toolVersion } from '../version.ts';
import { analyzeCommand } from './commands/analyze.ts';
import { compareCommand } from './commands/compare.ts';
import { generateCommand } from './commands/generate.ts';
import { mergeCommand } from './commands/merge.ts';
import { modelsCommand } from './commands/models.ts';
import { planCommand } from './commands/plan.ts';
import { probeCommand } from './commands/probe.ts';
import { quickstartCommand } from './commands/quickstart.ts';
import { runCommand } from './commands/run.ts';
import { statusCommand } from './commands/status.ts';
import { exitCodesText } from './exit-codes.ts';
import { ignoreClosedPipes, output } from './output.ts';

/** In the order of `--help`. To add a verb, add its file and a line here. */
const verbs = [
  quickstartCommand,
  planCommand,
  probeCommand,
  runCommand,
  statusCommand,
  analyzeCommand,
  compareCommand,
  mergeCommand,
  generateCommand,
  modelsCommand,
];

/**
 * Does what the arguments say and prints.
 *
 * @returns the exit status; nothing is thrown
 */
export async function main(args: readonly string[]): Promise<number> {
  ignoreClosedPipes();
  const program = createProgram();
  let config: string | undefined;
  let exitCode = 0;
  program.hook('preAction', (_, command) => {
    config = command.opts<{ config?: string }>().config;
  });
  for (const { define, act } of verbs) {
    const command = define(program);
    const requireOptions = requiredLater(command);
    command.action(async () => {
      requireOptions();
      exitCode = await act(command.opts<never>(), command.args);
    });
  }
  try {
    await program.parseAsync(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { explainFailure } = await import('./failure.ts');
    const failure = await explainFailure(error, config);
    output.error(failure.text);
    return failure.exitCode;
  }
}

/**
 * Lets commander tell of a misspelt option first, which it would do after one that is missing, and
 * so never of `--confg`.
 *
 * @returns what ends the program when a required option is missing
 */
function requiredLater(command: Command): () => void {
  const required = command.options.filter(({ mandatory }) => mandatory);
  for (const option of required) option.makeOptionMandatory(false);
  return () => {
    for (const option of required) {
      if (command.getOptionValue(option.attributeName()) !== undefined) continue;
      command.error(`error: required option '${option.flags}' not specified`);
    }
  };
}

function createProgram(): Command {
  return new Command('coeval')
    .description('Benchmarks language models: teachers ask, students answer, judges score.')
    .version(toolVersion, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .showHelpAfterError('(--help shows what there is)')
    .configureOutput({
      writeOut: (text) => output.write(text),
      writeErr: (text) => output.writeError(text),
    })
    .addHelpText('after', examples);
}

const examples = `
Examples:
  coeval quickstart                         a whole run on simulated models: no key, no network
  coeval run --config my.yaml --dry-run     what it would call
  coeval run --config my.yaml               do it
  coeval run --config my.yaml --continue    go on after an interruption, a quota or an outage

${exitCodesText}

coeval COMMAND --help tells more of each.`;
