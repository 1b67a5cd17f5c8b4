import { type Status, statusOf } from '../../coeval.ts';
import { summarize } from '../../report/summary/summarize.ts';
import type { Summary } from '../../report/summary/summary.ts';
import { toolVersion } from '../../version.ts';
import { cellOf } from '../cell.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Step } from '../step.ts';
import type { Ended } from './conclude.ts';
import { decide } from './decide.ts';
import { originOf, phasesOf, usageByModel, usageOf } from './summary-facts.ts';

/** All that is said of a run that has ended. @param unscored why no student has a score, if none has */
export async function summaryOf(
  ended: Ended,
  step: Step,
  inputs: Inputs,
  unscored: string | undefined,
): Promise<Summary> {
  const { experiment, analysis, resolved, interrupted } = ended;
  const status = await statusOf(experiment, 0);
  const { counts, usage, gaps, manifest } = status;
  const { comparison, verdict } = await decide(ended, inputs);
  const { baseline } = resolved;
  const { moreWarnings, moreNotes } = remarksOn(ended, inputs);
  const isWhole = Object.values(counts).every(({ missing }) => missing === 0);
  return summarize({
    tool_version: toolVersion,
    made_at: new Date().toISOString(),
    origin: originOf(step.context, cellOf(inputs)),
    state: isWhole ? 'complete' : interrupted ? 'interrupted' : 'pending',
    verdict,
    analysis,
    comparison,
    baseline: baseline ? baselineOf(baseline) : null,
    reused: reusedOf(status),
    spent: usageOf(usage.sum()),
    by_model: usageByModel(usage),
    budget_usd: experiment.budgetUsd ?? null,
    phases: phasesOf(counts),
    gaps: [...gaps],
    artifact_url: null,
    contract: manifest.contract ?? null,
    moreWarnings: [...(unscored === undefined ? [] : [`${unscored}.`]), ...moreWarnings],
    moreNotes,
  });
}

function baselineOf({ name, chosen, run_id, sha, url, made_at }: Baseline): Summary['baseline'] {
  return { name, chosen, run_id, sha, url, made_at };
}

type Baseline = NonNullable<Ended['resolved']['baseline']>;

function reusedOf({ manifest }: Status): Summary['reused'] {
  const { reused } = manifest;
  if (!reused) return null;
  const { datapoints, responses, evaluations, saved_usd } = reused;
  return { datapoints, responses, evaluations, saved_usd };
}

const day = 24 * 3600 * 1000;

/** What a reader must know of how the baseline was found. */
function remarksOn({ resolved }: Ended, inputs: Inputs) {
  if (!resolved.baseline) {
    return { moreWarnings: [], moreNotes: [`There is no baseline: ${resolved.why}.`] };
  }
  const { passedOver, baseline } = resolved;
  const age = baseline.made_at === null ? 0 : (Date.now() - Date.parse(baseline.made_at)) / day;
  const isOld = age > inputs['baseline-max-age-days'];
  const old = `The baseline is ${Math.round(age)} days old: run the workflow on the default branch.`;
  const passed = `Newer runs could not be the baseline: ${passedOver.slice(0, 5).join('; ')}.`;
  return {
    moreWarnings: [...(passedOver.length > 0 ? [passed] : []), ...(isOld ? [old] : [])],
    moreNotes: [],
  };
}
