import { UsageError } from '../errors.ts';
import { type Cell, compareCells, enoughResamples, scoreCells } from './cells.ts';
import type { ComparedRun, CompareOptions } from './compared-run.ts';
import { type Comparison, comparisonFormat } from './comparison.ts';
import { commonGround } from './contract.ts';
import { compareCosts } from './costs.ts';
import { estimateFalseAlarms, type FalseAlarms } from './false-alarms.ts';
import { findFlips } from './flips.ts';
import { readPairs } from './pairs/read-pairs.ts';
import { remarks } from './remarks.ts';
import { compareOverall, compareStudents } from './students.ts';

/**
 * Two runs of one experiment beside each other, as far as they measure the same.
 *
 * Both are read record by record into numbers; texts only of the few datapoints that fell most.
 *
 * @throws {UsageError} when nothing that both measure is left
 */
export async function compare(
  current: ComparedRun,
  baseline: ComparedRun,
  options: CompareOptions,
): Promise<Comparison> {
  const { cells, runs, differences } = await readCells(current, baseline);
  const used = { ...options, resamples: enoughResamples(cells, options) };
  const compared = compareCells(cells, used);
  return {
    format: comparisonFormat,
    current: about(current, runs.current.newest),
    baseline: about(baseline, runs.baseline.newest),
    contract: { same: differences.length === 0, differences: [...differences] },
    options: {
      max_drop: used.maxDrop,
      confidence: used.confidence,
      seed: used.seed,
      resamples: used.resamples,
    },
    cells: compared,
    students: compareStudents(cells, used),
    overall: compareOverall(cells, used),
    flips: await findFlips(cells, current, baseline),
    cost: compareCosts(runs.current.costs, runs.baseline.costs),
    ...remarks(runs, compared, {
      ...used,
      isRecorded: current.contract.isRecorded && baseline.contract.isRecorded,
    }),
  };
}

/**
 * How often a gate would decide what on these very data, if nothing had changed.
 *
 * @throws {UsageError} as `compare`
 */
export async function falseAlarms(
  current: ComparedRun,
  baseline: ComparedRun,
  options: CompareOptions,
): Promise<FalseAlarms> {
  const { cells } = await readCells(current, baseline);
  // Many trials with few replicates each tell more than few with many.
  const resamples = enoughResamples(cells, { ...options, resamples: 500 });
  return estimateFalseAlarms(cells, { ...options, resamples });
}

async function readCells(current: ComparedRun, baseline: ComparedRun) {
  const { tasks, differences } = commonGround(current.contract, baseline.contract);
  if (tasks.length === 0) {
    const reasons = differences.map((difference) => `\n${difference}`).join('');
    throw new UsageError(
      `Cannot compare ${current.experiment.id} with ${baseline.experiment.id}: no task has a judge and a criterion that are the same in both runs. Make a new baseline, or undo what differs:${reasons}`,
    );
  }
  const runs = await readPairs(current, baseline, tasks);
  const cells: readonly Cell[] = scoreCells(runs);
  return { runs, cells, differences };
}

function about({ experiment, contract }: ComparedRun, newest: string | null) {
  return {
    experiment_id: experiment.id,
    simulated: experiment.simulated,
    contract: contract.hash,
    newest_record_at: newest,
  };
}
