import type { DatapointRecord, EvaluationRecord, ResponseRecord } from '../../domain/records.ts';

/** All that an analysis reads. The streams are read one after the other, each once. */
export interface RunRecords {
  readonly experiment: AnalyzedExperiment;
  readonly datapoints: AsyncIterable<DatapointRecord>;
  readonly responses: AsyncIterable<ResponseRecord>;
  readonly evaluations: AsyncIterable<EvaluationRecord>;
}

/** What an analysis has to know of an experiment. Names are unique within each list. */
export interface AnalyzedExperiment {
  readonly id: string;
  readonly students: readonly string[];
  readonly judges: readonly string[];
  readonly teachers: readonly string[];
  readonly tasks: readonly AnalyzedTask[];
  /** Datapoints wanted by task, over all teachers; a task left out has no expectation. */
  readonly expected?: Readonly<Record<string, number>>;
  /** Whether any model is simulated. */
  readonly simulated: boolean;
}

export interface AnalyzedTask {
  readonly name: string;
  /** Datapoints that each teacher is to write; when left out, all that there are. */
  readonly total?: number;
  /** The rubric's criteria; when left out, those that the evaluations rate, sorted by name. */
  readonly criteria?: readonly string[];
}
