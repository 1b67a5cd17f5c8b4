import type { Oddity } from '../../analysis/records/oddity.ts';
import { type Places, readDatapoints } from '../../analysis/records/read-datapoints.ts';
import { readAnswers } from '../../analysis/records/read-records.ts';
import type { AnalyzedExperiment } from '../../analysis/records/run-records.ts';
import { Tally } from '../../analysis/records/tally.ts';
import type { TaskTable } from '../../analysis/records/task-table.ts';
import type { ComparedRun, Streams } from '../compared-run.ts';
import type { CommonTask } from '../contract.ts';
import { CostMeter, type Costs } from '../costs.ts';
import { type Pairing, pairItems } from './items.ts';
import { PairScorer } from './pair-scores.ts';
import { RecordMarks } from './record-marks.ts';

/** One run's numbers. */
interface Side {
  readonly tables: readonly TaskTable[];
  readonly marks: RecordMarks;
  readonly costs: Costs;
  readonly newest: string | null;
}

/** A task of both runs, ready to be scored. */
export interface TaskPairs extends Pairing {
  readonly task: CommonTask;
  readonly scorer: PairScorer;
  readonly current: TaskTable;
  readonly baseline: TaskTable;
}

export interface RunPairs {
  /** Of both runs, those of the current one first. */
  readonly students: readonly string[];
  readonly tasks: readonly TaskPairs[];
  readonly current: Side;
  readonly baseline: Side;
}

/** Reads both runs, each record once, into numbers. */
export async function readPairs(
  current: ComparedRun,
  baseline: ComparedRun,
  common: readonly CommonTask[],
): Promise<RunPairs> {
  const students = [...new Set([...current.experiment.students, ...baseline.experiment.students])];
  const judges = [...new Set(common.flatMap((task) => task.judges))];
  const shared = { students, judges, tasks: common.map(analyzedTask) };
  const opened = await Promise.all([open(current, shared), open(baseline, shared)]);
  const pairings = common.map((_, index) => {
    const [now, then] = opened.map(({ tables }) => tables[index]);
    return now && then ? { now, then, ...pairItems(now, then) } : undefined;
  });
  const scope = {
    students: new Set(students.filter((name) => isIn(name, current) && isIn(name, baseline))),
    // One price for both: what has become dearer is a matter of prices, not of tokens.
    priceOf: current.priceOf,
  };
  const idsOf = (side: 'current' | 'baseline') =>
    new Set(pairings.flatMap((found) => (found ? pairedIds(found, side) : [])));
  const now = await read(opened[0], { ...scope, datapoints: idsOf('current') });
  const then = await read(opened[1], { ...scope, datapoints: idsOf('baseline') });
  const tasks = common.flatMap((task, index) => {
    const found = pairings[index];
    if (!found) return [];
    const scorer = new PairScorer(task, found.now, found.then);
    const { items, changed } = found;
    return [{ task, scorer, items, changed, current: found.now, baseline: found.then }];
  });
  return { students, tasks, current: now, baseline: then };
}

function analyzedTask({ name, criteria }: CommonTask) {
  return criteria ? { name, criteria } : { name };
}

function isIn(student: string, { experiment }: ComparedRun): boolean {
  return experiment.students.includes(student);
}

function pairedIds(
  found: Pairing & { readonly now: TaskTable; readonly then: TaskTable },
  side: 'current' | 'baseline',
): string[] {
  const { rows } = side === 'current' ? found.now : found.then;
  return found.items
    .filter(({ current, baseline }) => current.length > 0 && baseline.length > 0)
    .flatMap((item) => item[side].flatMap((row) => rows[row]?.id ?? []));
}

interface OpenSide {
  readonly experiment: AnalyzedExperiment;
  readonly streams: Streams;
  readonly tables: readonly TaskTable[];
  readonly places: Places;
  readonly tally: Tally<Oddity>;
  readonly clock: Clock;
}

async function open(
  run: ComparedRun,
  shared: Pick<AnalyzedExperiment, 'students' | 'judges' | 'tasks'>,
): Promise<OpenSide> {
  const experiment = { ...run.experiment, ...shared };
  const streams = run.read();
  const [tally, clock] = [new Tally<Oddity>(), new Clock()];
  const datapoints = watched(streams.datapoints, (record) => clock.see(record.generated_at));
  const { tables, places } = await readDatapoints({ experiment, datapoints }, tally);
  return { experiment, streams, tables, places, tally, clock };
}

/** What counts for the comparison of costs: the work that both runs have. */
interface Scope {
  readonly datapoints: ReadonlySet<string>;
  readonly students: ReadonlySet<string>;
  readonly priceOf: ComparedRun['priceOf'];
}

async function read(side: OpenSide, scope: Scope): Promise<Side> {
  const { experiment, streams, tables, places, tally, clock } = side;
  const marks = new RecordMarks(places, experiment.students, experiment.judges);
  const meter = new CostMeter(scope.priceOf);
  const owners = marks.owners;
  const responses = watched(streams.responses, (record) => {
    clock.see(record.generated_at);
    marks.addResponse(record);
    const { datapoint_id: datapoint, student_model_id: student } = record;
    if (scope.datapoints.has(datapoint) && scope.students.has(student)) {
      meter.add('response', student, record);
    }
  });
  const evaluations = watched(streams.evaluations, (record) => {
    clock.see(record.evaluated_at);
    marks.addEvaluation(record);
    const student = owners.studentOf(record);
    const counts = scope.datapoints.has(record.datapoint_id) && scope.students.has(student ?? '');
    if (counts && experiment.judges.includes(record.judge_model_id)) {
      meter.add('evaluation', record.judge_model_id, record);
    }
  });
  await readAnswers({ experiment, responses, evaluations }, places, tally);
  return { tables, marks, costs: meter.costs(), newest: clock.newest };
}

/** UTC times in one form sort as texts. */
class Clock {
  newest: string | null = null;

  see(time: string): void {
    if (time > (this.newest ?? '')) this.newest = time;
  }
}

async function* watched<T>(records: AsyncIterable<T>, see: (record: T) => void): AsyncGenerator<T> {
  for await (const record of records) {
    see(record);
    yield record;
  }
}
