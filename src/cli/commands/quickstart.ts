import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import { calledAs } from '../called-as.ts';
import { output } from '../output.ts';
import type { Verb } from './verb.ts';

/** `coeval quickstart` */
export const quickstartCommand: Verb<object> = {
  define: (program) =>
    program
      .command('quickstart')
      .description('Runs a small experiment on simulated models, without keys.')
      .addHelpText('after', examples),
  act: async () => {
    const { openExperiment } = await import('../running/open-experiment.ts');
    const { runExperiment } = await import('../running/run-experiment.ts');
    const root = dirname(findPackageJSON('..', import.meta.url) ?? '');
    const config = join(root, 'examples/quickstart/quickstart.yaml');
    output.line(`Runs ${config} into ./runs/quickstart:`);
    output.line('a simulated teacher writes 24 tasks, 3 students answer, 2 judges score.\n');
    const exitCode = await runExperiment(await openExperiment({ config }), {
      config,
      overwrite: true,
    });
    if (exitCode === 0) output.line(next(calledAs(process.env)));
    return exitCode;
  },
};

function next(coeval: string): string {
  return `
Try next:
  ${coeval} status --run ./runs/quickstart
  ${coeval} analyze --run ./runs/quickstart --by criterion
  copy the config, put your own models and tasks into it, and
  ${coeval} run --config my.yaml --dry-run`;
}

const examples = `
Writes into ./runs/quickstart; what an earlier quickstart left there is put aside.`;
