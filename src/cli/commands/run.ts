import { exitCodesText } from '../exit-codes.ts';
import { minutes, options, quotas } from '../options.ts';
import type { RunFlags } from '../running/run-options.ts';
import type { Verb } from './verb.ts';

/** `coeval run` */
export const runCommand: Verb<RunFlags> = {
  define: (program) =>
    program
      .command('run')
      .description('Runs an experiment, or what is left of it; prints the ranking.')
      .addOption(options.config())
      .addOption(
        options.continues('go on with the run that is in the folder').conflicts('overwrite'),
      )
      .option('--overwrite', 'put the run that is in the folder aside and start anew')
      .option('--resume <id>', 'carry over another run: its id, or its folder')
      .addOption(options.reuse())
      .addOption(options.shard())
      .option(
        '--time-budget-minutes <n>',
        'take no new work after so long, and leave the rest for --continue',
        minutes,
      )
      .addOption(options.onlyModels())
      .option('--quota <model=n>', 'most calls to a model; may be given several times', quotas)
      .addOption(options.retryFailed())
      .addOption(options.acceptStale())
      .addOption(options.refreshStale())
      .option('--dry-run', 'show what would be called, and neither call nor write')
      .addOption(options.probe('disable', 'full', 'resume'))
      .addOption(options.probeOnFail())
      .addOption(options.keys())
      .addOption(options.logLevel())
      .addOption(options.json())
      .addHelpText('after', examples),
  act: async (flags) => {
    const { openExperiment } = await import('../running/open-experiment.ts');
    const opened = await openExperiment(flags);
    if (flags.dryRun) {
      const { dryRun } = await import('../running/dry-run.ts');
      await dryRun(opened, flags);
      return 0;
    }
    const { runExperiment } = await import('../running/run-experiment.ts');
    return runExperiment(opened, flags);
  },
};

const examples = `
Examples:
  coeval run --config my.yaml --dry-run                validate, and count the calls
  coeval run --config my.yaml                          start; Ctrl-C once stops cleanly
  coeval run --config my.yaml --continue               make what is missing, repeat nothing
  coeval run --config my.yaml --continue --only-models gpt-4o
  coeval run --config my.yaml --continue --quota gpt-4o=500
  coeval run --config changed.yaml --reuse ./runs/before    pay only for what changed
  coeval run --config my.yaml --shard 3/8              see also: coeval merge --help

${exitCodesText}

With --json: experiment, folder, exit_code, complete, interrupted, stopped_by (signal, time; if it
was), reused (from, datapoints, responses, evaluations, dropped, saved_usd; with --reuse), counts (by
phase: expected, present, failed, missing), gaps (phase, task, model, missing, failed, reason),
stopped (by model: reason, message), calls, input_tokens, output_tokens, cost_usd, unpriced_calls,
open_calls, open_usd, usage (by phase and model), simulated, students (student, rank, score with mean,
low, high, n), warnings, notes. Progress goes to standard error then. With --dry-run as of coeval plan.`;
