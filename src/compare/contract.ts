/** What decides whether the ratings of two runs may be held against each other. */
export interface Contract {
  /** As the run wrote it; equal ones need no further look. Null in an unfinished or older run. */
  readonly hash: string | null;
  /** Whether the run itself says how its judges were asked; else it is taken from its config. */
  readonly isRecorded: boolean;
  readonly tasks: readonly TaskContract[];
}

interface TaskContract {
  readonly name: string;
  /** Of the task's descriptions: the judges read them. */
  readonly description: string;
  /** Criterion to its description; undefined when the rubric is not known. */
  readonly rubric: Readonly<Record<string, string>> | undefined;
  readonly judges: ReadonlyMap<string, JudgeContract>;
}

/** All but `whole` only help to say what differs. */
interface JudgeContract {
  /** Of all that shapes what this judge says in this task. */
  readonly whole: string;
  readonly model: string;
  readonly parameters: string;
  readonly prompt: string;
}

/** A task as far as both runs measure it in the same way. */
export interface CommonTask {
  readonly name: string;
  readonly judges: readonly string[];
  /** Undefined when a rubric is not known: then whatever both have rated. */
  readonly criteria: readonly string[] | undefined;
}

export interface CommonGround {
  readonly tasks: readonly CommonTask[];
  /** What is not common and therefore left out, in sentences. */
  readonly differences: readonly string[];
}

/**
 * The tasks, judges and criteria that are the same in both runs. What has the same name but was
 * asked in another way is not the same: its ratings would move for other reasons than the student's.
 */
export function commonGround(current: Contract, baseline: Contract): CommonGround {
  const differences = new Differences();
  const isSame = current.hash !== null && current.hash === baseline.hash;
  const tasks = current.tasks.flatMap((task) => {
    const before = baseline.tasks.find(({ name }) => name === task.name);
    if (!before) return [];
    const judges = commonJudges(task, isSame ? task : before, differences);
    const criteria = commonCriteria(task, isSame ? task : before, differences);
    return judges.length === 0 || criteria?.length === 0
      ? []
      : [{ name: task.name, judges, criteria }];
  });
  const missing = [
    ...onlyIn(current.tasks, baseline.tasks, 'current run'),
    ...onlyIn(baseline.tasks, current.tasks, 'baseline'),
  ];
  const found = [...missing, ...differences.sentences()];
  const isOtherwise = !isSame && current.hash !== null && baseline.hash !== null;
  return { tasks, differences: found.length === 0 && isOtherwise ? [elsewhere] : found };
}

const elsewhere =
  'The contracts differ in nothing that moves a score: in the price table, or in label attributes';

/** Sentences by the tasks that they hold in. */
class Differences {
  readonly #tasks = new Map<string, string[]>();

  add(sentence: string, task: string): void {
    this.#tasks.set(sentence, [...(this.#tasks.get(sentence) ?? []), task]);
  }

  sentences(): string[] {
    return [...this.#tasks].map(([sentence, tasks]) => `${sentence} (${tasks.join(', ')})`);
  }
}

function onlyIn(
  tasks: readonly TaskContract[],
  others: readonly TaskContract[],
  where: string,
): string[] {
  return tasks
    .filter(({ name }) => !others.some((other) => other.name === name))
    .map(({ name }) => `Only the ${where} has task ${name}`);
}

function commonJudges(
  task: TaskContract,
  before: TaskContract,
  differences: Differences,
): string[] {
  for (const name of before.judges.keys()) {
    if (!task.judges.has(name)) differences.add(`Only the baseline has judge ${name}`, task.name);
  }
  return [...task.judges].flatMap(([name, judge]) => {
    const other = before.judges.get(name);
    if (!other) differences.add(`Only the current run has judge ${name}`, task.name);
    if (!other || other.whole === judge.whole) return other ? [name] : [];
    const parts = changedParts(task, before, name).join(', ') || 'the program that asked it';
    differences.add(`Judge ${name} is left out, as it rates differently now: ${parts}`, task.name);
    return [];
  });
}

function changedParts(task: TaskContract, before: TaskContract, judge: string): string[] {
  const [now, then] = [task.judges.get(judge), before.judges.get(judge)];
  const parts = [
    { name: 'its model', changed: now?.model !== then?.model },
    { name: 'its parameters', changed: now?.parameters !== then?.parameters },
    { name: 'its prompt', changed: now?.prompt !== then?.prompt },
    { name: 'the description of the task', changed: task.description !== before.description },
  ];
  return parts.filter(({ changed }) => changed).map(({ name }) => name);
}

function commonCriteria(
  { name: task, rubric }: TaskContract,
  before: TaskContract,
  differences: Differences,
): string[] | undefined {
  if (!rubric || !before.rubric) return undefined;
  for (const criterion of Object.keys(before.rubric)) {
    if (!Object.hasOwn(rubric, criterion)) {
      differences.add(`Only the baseline has criterion ${criterion}`, task);
    }
  }
  return Object.entries(rubric).flatMap(([criterion, text]) => {
    const other = Object.hasOwn(before.rubric ?? {}, criterion) ? before.rubric?.[criterion] : null;
    if (other === text) return [criterion];
    const sentence =
      other === null
        ? `Only the current run has criterion ${criterion}`
        : `Criterion ${criterion} is left out, as it is described in other words`;
    differences.add(sentence, task);
    return [];
  });
}
