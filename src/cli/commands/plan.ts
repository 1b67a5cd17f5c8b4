import type { RunHow } from '../../coeval.ts';
import { options } from '../options.ts';
import { output } from '../output.ts';
import type { Verb } from './verb.ts';

interface PlanFlags {
  readonly config: string;
  readonly continue?: boolean;
  readonly reuse?: string;
  readonly shard?: RunHow['shard'];
  readonly keys?: string;
  readonly json?: boolean;
}

/** `coeval plan` */
export const planCommand: Verb<PlanFlags> = {
  define: (program) =>
    program
      .command('plan')
      .description('Counts the calls of a run without making any.')
      .addOption(options.config())
      .addOption(options.continues('count only what the folder of the run lacks'))
      .addOption(options.reuse())
      .addOption(options.shard())
      .addOption(options.keys())
      .addOption(options.json())
      .addHelpText('after', examples),
  act: async (flags) => {
    const { foresight } = await import('../../coeval.ts');
    const { openExperiment } = await import('../running/open-experiment.ts');
    const { planJson, planText } = await import('../tables/plan-text.ts');
    const opened = await openExperiment(flags);
    const { continue: continues = false, reuse, shard } = flags;
    const how = { continues, overwrites: false, only: undefined, reuse, shard };
    const foreseen = await foresight(opened, how);
    if (flags.json) output.json(planJson(foreseen));
    else output.line(planText(foreseen));
    return 0;
  },
};

const examples = `
Examples:
  coeval plan --config my.yaml              the whole run
  coeval plan --config my.yaml --continue   what is left of it
  coeval plan --config my.yaml --reuse ./runs/before

With --json: experiment, calls, rows (phase, task, model, calls), over_quota (model, calls,
quota), notes, needs_decision.`;
