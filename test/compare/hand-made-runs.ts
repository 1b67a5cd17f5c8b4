import type { AnalyzedExperiment } from '../../src/analysis/records/run-records.ts';
import { compare } from '../../src/compare/compare.ts';
import type { ComparedRun, CompareOptions } from '../../src/compare/compared-run.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import type { Contract } from '../../src/compare/contract.ts';
import type { Price } from '../../src/domain/model.ts';
import { experiment, type Line, type Records, records, stream } from '../analysis/hand-made.ts';

export const options: CompareOptions = {
  maxDrop: 0.05,
  confidence: 0.95,
  seed: 1,
  resamples: 500,
};

/** What a test changes of a run. */
export interface Changes {
  readonly experiment?: Partial<AnalyzedExperiment>;
  readonly contract?: Partial<Contract>;
  readonly prices?: Readonly<Record<string, Price>>;
}

/** A run of these records. */
export function comparedRun(made: Records, changes: Changes = {}): ComparedRun {
  const own = { ...experiment, ...changes.experiment };
  return {
    experiment: own,
    contract: { ...contractOf(own), ...changes.contract },
    priceOf: (model) => changes.prices?.[model],
    read: () => ({
      datapoints: stream(made.datapoints),
      responses: stream(made.responses),
      evaluations: stream(made.evaluations),
    }),
  };
}

export function contractOf({ tasks, judges }: AnalyzedExperiment): Contract {
  return {
    hash: null,
    isRecorded: true,
    tasks: tasks.map(({ name, criteria = [] }) => ({
      name,
      description: 'as ever',
      rubric: Object.fromEntries(criteria.map((criterion) => [criterion, `is ${criterion}`])),
      judges: new Map(judges.map((judge) => [judge, judgeOf(judge)])),
    })),
  };
}

export function judgeOf(name: string, changes: { readonly model?: string } = {}) {
  const { model = 'm' } = changes;
  return { whole: `${name} ${model}`, model, parameters: 'p', prompt: 'q' };
}

/** Compares what two lists of rated responses say. */
export async function compareLines(
  current: readonly Line[],
  baseline: readonly Line[],
  changes: Partial<CompareOptions> = {},
): Promise<Comparison> {
  return compare(comparedRun(again(records(current))), comparedRun(records(baseline)), {
    ...options,
    ...changes,
  });
}

/** The same records as if they had been made at another time. */
export function again({ datapoints, responses, evaluations }: Records): Records {
  const [generated_at, evaluated_at] = ['2026-11-22T00:00:00Z', '2026-11-22T00:00:00Z'];
  return {
    datapoints,
    responses: responses.map((record) => ({ ...record, generated_at })),
    evaluations: evaluations.map((record) => ({ ...record, evaluated_at })),
  };
}

/** One response, rated by both judges on both criteria. */
export function rated(
  datapoint: number,
  [jayRight, jayClear, kimRight, kimClear]: readonly [string, string, string, string],
  student = 'ann',
): Line {
  return {
    datapoint,
    student,
    ratings: {
      jay: { right: jayRight, clear: jayClear },
      kim: { right: kimRight, clear: kimClear },
    },
  };
}
