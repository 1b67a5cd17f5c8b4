import { InvalidArgumentError, Option } from 'commander';
import type { Verdict } from '../../compare/verdict.ts';
import { share } from '../../config/written-values.ts';
import { exitCodes } from '../exit-codes.ts';
import { argument, options } from '../options.ts';
import { output } from '../output.ts';
import type { Verb } from './verb.ts';

interface CompareFlags {
  readonly maxDrop: number;
  readonly minScore?: number;
  readonly maxCostIncrease?: number;
  readonly maxErrorRate: number;
  readonly confidence: number;
  readonly failOn: 'none' | 'fail' | 'inconclusive';
  readonly aa?: boolean;
  readonly json?: boolean;
}

/** `coeval compare` */
export const compareCommand: Verb<CompareFlags> = {
  define: (program) =>
    program
      .command('compare')
      .argument('<current>', 'folder of the run that is judged')
      .argument('<baseline>', 'folder of the run it is held against')
      .description('Says whether a run is worse than another, for certain; calls nobody.')
      .option('--max-drop <score>', 'drop of a score that is still allowed', number(0, 1), 0.02)
      .option('--min-score <score>', 'least score of every student on every task', number(0, 1))
      .option('--max-cost-increase <share>', 'most growth of the cost, as 25%', argument(share))
      .option(
        '--max-error-rate <share>',
        'share of failed and missing records above which nothing is decided',
        argument(share),
        0.05,
      )
      .option('--confidence <share>', 'of every interval', number(0.5, 0.9999), 0.95)
      .addOption(
        new Option('--fail-on <state>', 'from which verdict on the exit status is 1')
          .choices(['none', 'fail', 'inconclusive'])
          .default('fail'),
      )
      .option('--aa', 'test the gate on these data: how often it errs when nothing changed')
      .addOption(options.json())
      .addHelpText('after', help),
  act: async (flags, folders) => {
    const [current = '', baseline = ''] = folders;
    const { falseAlarmsOf, gateRun, openRun } = await import('../../coeval.ts');
    const { comparisonText, falseAlarmsText } = await import('../../report/comparison-text.ts');
    const { minScore, maxCostIncrease, ...gate } = flags;
    // A baseline that cannot be opened leaves the gate undecided; here it is a slip of the pen.
    for (const folder of folders) await openRun(folder);
    const gated = await gateRun(current, baseline, { ...gate, minScore, maxCostIncrease });
    const isTested = flags.aa && gated.comparison;
    const alarms = isTested ? await falseAlarmsOf(current, baseline, flags) : undefined;
    if (flags.json) {
      output.json({ ...gated, ...(alarms ? { false_alarms: alarms } : {}) });
    } else {
      output.line(comparisonText(gated.comparison, gated.verdict));
      if (alarms) output.line(`\n${falseAlarmsText(alarms)}`);
    }
    return exitCode(gated.verdict, flags.failOn);
  },
};

function exitCode({ state }: Verdict, failOn: CompareFlags['failOn']): number {
  const fails = failOn !== 'none' && state === 'fail';
  const isOpen = failOn === 'inconclusive' && state !== 'pass' && state !== 'skipped';
  return fails || isOpen ? exitCodes.gateFailed : exitCodes.done;
}

/** A number between two ends, both included. */
function number(least: number, most: number) {
  return (written: string): number => {
    const value = written.trim() === '' ? Number.NaN : Number(written);
    if (!(value >= least && value <= most)) {
      throw new InvalidArgumentError(`Write a number from ${least} to ${most}.`);
    }
    return value;
  };
}

const help = `
Every student on every task is scored on the datapoints that both runs have, by the judges and
criteria that both have. Then

  pass          a drop of more than --max-drop is ruled out
  fail          the drop is more than --max-drop, for certain
  inconclusive  neither: more datapoints are needed, and it says about how many

"For certain" is at most 2.5 % wrong at a confidence of 0.95, over all students and tasks together.
Responses that are the very same records in both runs are unchanged, and pass.

Examples:
  coeval compare ./runs/new-prompt ./runs/main
  coeval compare ./runs/new-prompt ./runs/main --max-drop 0.05 --max-cost-increase 25%
  coeval compare ./runs/new-prompt ./runs/main --fail-on inconclusive    as strict as it can be
  coeval compare ./runs/new-prompt ./runs/main --aa                      can this gate be trusted?

To compare a new prompt or model on the same datapoints, make its run with
  coeval run --config new.yaml --reuse ./runs/main

Exit status: 0 not failed, 1 the gate failed (see --fail-on), 2 there is no run, 4 one is
damaged.
With --json: comparison (cells, students, overall, flips, cost, contract, warnings), verdict (state,
reason, findings), and with --aa false_alarms.`;
