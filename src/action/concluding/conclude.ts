import { join } from 'node:path';
import { type Analysis, unscored } from '../../coeval.ts';
import type { Experiment } from '../../domain/experiment.ts';
import { jobSummary } from '../../report/summary/page.ts';
import type { Summary } from '../../report/summary/summary.ts';
import type { Resolved } from '../baseline/resolve-baseline.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { summaryOutputs } from '../outputs.ts';
import type { Outcome, Step } from '../step.ts';
import { keep } from './keep.ts';
import { pageOptions } from './page-options.ts';
import { summaryOf } from './summary-of.ts';
import { tell } from './tell.ts';

/** A run or a merge that has ended, before anybody is told. */
export interface Ended {
  readonly experiment: Experiment;
  readonly analysis: Analysis;
  readonly resolved: Resolved;
  readonly interrupted: boolean;
}

/** Compares, decides, keeps and tells; the exit code comes last. */
export async function conclude(ended: Ended, step: Step, inputs: Inputs): Promise<Outcome> {
  const { interrupted } = ended;
  const { folder } = ended.experiment;
  const why = await unscored(ended.experiment, ended.analysis);
  const first = await summaryOf(ended, step, inputs, why);
  const { summary, outputs } = await keep(first, folder, step, inputs);
  const page = pageOptions(step.context, inputs);
  // A cancelled step has seconds left, and a part of a run is no verdict.
  const isToTell = !interrupted && summary.origin?.shard == null;
  const told = isToTell ? await tell({ summary, page, pull: pullOf(step) }, step, inputs) : {};
  annotate(summary, step);
  const { resolved } = ended;
  if (!resolved.baseline) step.annotations.notice(`There is no baseline: ${resolved.why}`);
  return {
    exitCode: interrupted ? exitCodes.interrupted : exitCodeOf(summary, inputs, why),
    outputs: {
      ...summaryOutputs(summary),
      ...outputs,
      ...told,
      'results-path': join(folder, 'analysis.json'),
    },
    summary: inputs.summary ? [jobSummary(summary, page)] : [],
  };
}

function pullOf({ context }: Step) {
  const pull = context.event.pullRequest;
  return pull && { number: pull.number, headSha: pull.headSha ?? context.sha };
}

/** One annotation for each thing that failed; those that GitHub has no room for are counted. */
function annotate({ verdict, state, phases, warnings }: Summary, { annotations }: Step): void {
  for (const warning of warnings) annotations.warn(warning);
  const missing = phases.reduce((sum, phase) => sum + phase.missing, 0);
  if (state === 'interrupted') {
    annotations.warn('Interrupted. Every finished call is kept: run again to go on');
  } else if (state === 'pending') {
    annotations.warn(
      `Finished with gaps: ${missing} items are missing. Run again to fill them; see the job summary for the reasons`,
    );
  }
  for (const { state: found, sentence } of verdict.findings) {
    if (found === 'fail' || found === 'error') annotations.error(sentence);
    if (found === 'inconclusive') annotations.warn(sentence);
  }
}

function exitCodeOf({ verdict, state }: Summary, inputs: Inputs, why?: string): number {
  const failing = {
    none: [],
    fail: ['fail', 'error'],
    inconclusive: ['fail', 'error', 'inconclusive'],
  }[inputs['fail-on']] as readonly string[];
  if (failing.includes(verdict.state)) return exitCodes.gateFailed;
  return state === 'pending' || why !== undefined ? exitCodes.gaps : exitCodes.done;
}
