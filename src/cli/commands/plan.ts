import { options } from '../options.ts';
import { output } from '../output.ts';
import type { RunFlags } from '../running/run-options.ts';
import type { Verb } from './verb.ts';

/** `coeval plan` */
export const planCommand: Verb<RunFlags> = {
  define: (program) =>
    program
      .command('plan')
      .description('Counts the calls of a run without making any.')
      .addOption(options.config())
      .addOption(options.continues('count only what the folder of the run lacks'))
      .addOption(options.reuse())
      .addOption(options.shard())
      .addOption(options.onlyModels())
      .addOption(options.retryFailed())
      .addOption(options.acceptStale())
      .addOption(options.refreshStale())
      .addOption(options.keys())
      .addOption(options.json())
      .addHelpText('after', examples),
  act: async (flags) => {
    const { foresight } = await import('../../coeval.ts');
    const { openExperiment } = await import('../running/open-experiment.ts');
    const { howOf } = await import('../running/run-options.ts');
    const { planJson, planText } = await import('../tables/plan-text.ts');
    const opened = await openExperiment(flags);
    const foreseen = await foresight(opened, howOf(flags));
    if (flags.json) output.json(planJson(foreseen));
    else output.line(planText(foreseen));
    return 0;
  },
};

const examples = `
Examples:
  coeval plan --config my.yaml              the whole run
  coeval plan --config my.yaml --continue   what is left of it
  coeval plan --config my.yaml --continue --retry-failed
  coeval plan --config my.yaml --reuse ./runs/before

With --json: experiment, calls, rows (phase, task, model, calls), over_quota (model, calls,
quota), notes, needs_decision.`;
