import { sequenceOf } from './ids.ts';

/** What an experiment's datapoints are known by. */
interface Benchmark {
  readonly teachers: readonly string[];
  readonly tasks: readonly {
    readonly name: string;
    /** Datapoints that each teacher is to write; when left out, all that there are. */
    readonly total?: number;
  }[];
}

interface Datapoint {
  readonly id: string;
  readonly task_id: string;
  readonly teacher_model_id: string;
}

/** Why a datapoint in an experiment's folder is none of its own. */
type Reason = 'unknown-task' | 'unknown-teacher' | 'unplanned-datapoint';

/**
 * Which datapoints in an experiment's folder nobody is asked, and no score counts: those that its
 * config would not have written today. Where it has no teacher, it was given its datapoints, and all
 * of its tasks count.
 */
export function leftOut({
  teachers,
  tasks,
}: Benchmark): (datapoint: Datapoint) => Reason | undefined {
  const totals = new Map(tasks.map(({ name, total }) => [name, { total }]));
  const known = new Set(teachers);
  return (datapoint) => {
    const task = totals.get(datapoint.task_id);
    if (!task) return 'unknown-task';
    if (known.size === 0) return undefined;
    if (!known.has(datapoint.teacher_model_id)) return 'unknown-teacher';
    return isWithin(task.total, datapoint) ? undefined : 'unplanned-datapoint';
  };
}

function isWithin(total: number | undefined, datapoint: Datapoint): boolean {
  if (total === undefined) return true;
  const sequence = sequenceOf(datapoint);
  return sequence !== undefined && sequence <= total;
}
