import { type Experiment, modelsWith } from '../domain/experiment.ts';
import { evaluationEnding, labelJudge, responseEnding } from '../domain/ids.ts';
import { type KeyStem, keyStem } from '../domain/key-hash.ts';
import type { Model } from '../domain/model.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import { isInShard } from '../domain/shard.ts';
import type { Rubric, Task } from '../domain/task.ts';
import { attributesPhase } from '../phases/attributes.ts';
import { datapointsPhase } from '../phases/datapoints.ts';
import { openCriteria, wantedCriteria } from '../phases/evaluations.ts';
import { NearDuplicates } from '../phases/near-duplicates.ts';
import { type Done, type Phase, remaining } from '../phases/phase.ts';
import type { ProposalItem } from '../phases/proposals.ts';
import { rubricPhase } from '../phases/rubric.ts';
import { Tally, type WorkGroup, type WorkState } from './tally.ts';

/** What is on the disk of one phase, as far as work is decided by it. */
export interface PhaseKeys {
  /** Keys with a record, good or failed. */
  readonly done: Done;
  /** Keys whose record stands for a failure. */
  readonly failed: Done;
  /** Whether the mode leaves a (task, model) group alone; see `run/groups.ts`. */
  skips(task: string, model: string, student?: string): boolean;
}

/** All that is there already. */
export interface Inventory {
  readonly phases: Readonly<Record<PhaseName, PhaseKeys>>;
  /** Tasks whose merged attributes or rubric need no further proposals. */
  readonly mapped: {
    readonly attributes: ReadonlySet<string>;
    readonly rubric: ReadonlySet<string>;
  };
  /** The rubric of each task, as far as it is known. */
  readonly rubrics: ReadonlyMap<string, Rubric>;
  /** Datapoints on the disk of an experiment that has no teacher: all of them count. */
  readonly extraDatapoints: readonly { readonly id: string; readonly task: string }[];
}

/** Assumed where the teachers have yet to write the rubric. */
export const assumedCriteria = 5;

/**
 * Everything the experiment wants, and how much of it is there. `plan`, `status` and the progress
 * display all draw on this; the run does the part that is missing.
 *
 * What is not written yet is stood in for by its id, which is known beforehand. There may be millions
 * of ids: none is made, as the hash of each grows out of that of the one before it.
 *
 * What is made anew is answered and judged anew: records that were made from one that is lost count
 * as missing.
 *
 * @param onOrphan told of such records: the model that is to make anew what they were made from
 */
export function work(
  experiment: Experiment,
  inventory: Inventory,
  onOrphan: (maker: string) => void = () => undefined,
): readonly WorkGroup[] {
  const tally = new Tally();
  countMapping(experiment, inventory, tally);
  for (const task of experiment.tasks) {
    const anew = (maker: string, isThere: boolean) => {
      if (isThere) onOrphan(maker);
      return 'missing' as const;
    };
    const counting = { task, experiment, inventory, tally, anew };
    const students = modelsWith('student', experiment).map((one) => responsesOf(one, counting));
    countDatapoints(counting, (datapoint, maker) => {
      for (const countResponse of students) countResponse(datapoint, maker);
    });
  }
  return tally.groups();
}

/**
 * Counts what is made from a datapoint or a response.
 *
 * @param maker the model that is to make it, or its own source, if that is not there
 */
type CountFrom = (source: KeyStem, maker: string | undefined) => void;

interface Counting {
  readonly task: Task;
  readonly experiment: Experiment;
  readonly inventory: Inventory;
  readonly tally: Tally;
  /** How a record stands when what it is made from is still to be made by a model. */
  readonly anew: (maker: string, isThere: boolean) => 'missing';
}

function countMapping(experiment: Experiment, inventory: Inventory, tally: Tally): void {
  const attributes = attributesPhase(experiment);
  const rubric = rubricPhase(experiment);
  for (const task of experiment.tasks) {
    for (const teacher of modelsWith('teacher', experiment)) {
      const criteria = rubric.items({ task, known: {} }, teacher);
      countProposals(attributes, attributes.items(task, teacher), { inventory, tally });
      countProposals(rubric, criteria, { inventory, tally });
    }
  }
}

/** Where the merged file is there, no proposal is missing, whoever made it. */
function countProposals<Item extends ProposalItem>(
  phase: Phase<never, Item, object>,
  items: Iterable<Item>,
  { inventory, tally }: { readonly inventory: Inventory; readonly tally: Tally },
): void {
  const { name } = phase;
  const { mapped, phases } = inventory;
  const ready = name === 'rubric_mapping' ? mapped.rubric : mapped.attributes;
  for (const item of items) {
    const { task, teacher } = item;
    const state = stateOf(phase, item, phases[name]);
    const isReady = state === 'missing' && ready.has(task.name);
    tally.counter(name, task.name, teacher.name)(isReady ? 'present' : state);
  }
}

/** Counts datapoints. Passes on the ids that there are or can still be, hashed. */
function countDatapoints(counting: Counting, passOn: CountFrom): void {
  const { task, experiment, inventory } = counting;
  for (const extra of inventory.extraDatapoints) {
    const isOurs = extra.task === task.name && isInShard(experiment.shard, extra.id);
    if (isOurs) passOn(keyStem(extra.id), undefined);
  }
  for (const teacher of modelsWith('teacher', experiment)) {
    countDatapointsOf(teacher, counting, passOn);
  }
}

function countDatapointsOf(teacher: Model, counting: Counting, passOn: CountFrom): void {
  const { task, experiment, inventory, tally } = counting;
  const phase = datapointsPhase(experiment, new NearDuplicates());
  const keys = inventory.phases.data_generation;
  const count = tally.counter(phase.name, task.name, teacher.name);
  for (const item of phase.items({ task, target: {}, nuanced: {} }, teacher)) {
    const state = stateOf(phase, item, keys);
    const isLeft = state === 'missing' && keys.skips(task.name, teacher.name);
    count(isLeft ? 'leftAlone' : state);
    if (isLeft || state === 'failed') continue;
    passOn(keyStem(phase.key(item)), makerOf(state, teacher));
  }
}

function makerOf(state: WorkState, { name }: Model): string | undefined {
  return state === 'missing' ? name : undefined;
}

/** Counts a student's response to a datapoint, and what is to be made of it. */
function responsesOf(student: Model, counting: Counting): CountFrom {
  const { task, experiment, inventory, tally, anew } = counting;
  const keys = inventory.phases.response_collection;
  const ending = responseEnding(student.name);
  const count = tally.counter('response_collection', task.name, student.name);
  const judges = modelsWith('judge', experiment).map((judge) =>
    evaluationsOf(judge, student, counting),
  );
  if (task.labelAttributes.length > 0) judges.push(labelsOf(counting));
  return (datapoint, teacher) => {
    const known = keyState(ending, datapoint, keys);
    const state = teacher === undefined ? known : anew(teacher, known !== 'missing');
    if (state === 'missing' && keys.skips(task.name, student.name)) return count('leftAlone');
    count(state);
    if (state === 'failed') return;
    const response = keyStem(ending, datapoint);
    const maker = teacher ?? makerOf(state, student);
    for (const countEvaluation of judges) countEvaluation(response, maker);
  };
}

/** Counts a judge's calls for a response. */
function evaluationsOf(
  judge: Model,
  student: Model,
  { task, inventory, tally, anew }: Counting,
): CountFrom {
  const rubric = inventory.rubrics.get(task.name) ?? unknownRubric;
  const { done, failed, skips } = inventory.phases.evaluation;
  const count = tally.counter('evaluation', task.name, judge.name);
  const items = wantedCriteria(task, rubric);
  const hasAny = done.size > 0;
  const isDone: Done['has'] = (key, stem) => done.has(key, stem);
  const isGood: Done['has'] = (key, stem) => done.has(key, stem) && !failed.has(key, stem);
  const open = (has: Done['has'], criteria: readonly string[], response: KeyStem) =>
    openCriteria(criteria, rubric, (some) => has(evaluationEnding(judge.name, some), response))
      .length;
  const known = (criteria: readonly string[], response: KeyStem): WorkState => {
    if (!hasAny || open(isDone, criteria, response) > 0) return 'missing';
    const isFine = failed.size === 0 || open(isGood, criteria, response) === 0;
    return isFine ? 'present' : 'failed';
  };
  const isBegun = (criteria: readonly string[], response: KeyStem) =>
    hasAny && open(isDone, criteria, response) < criteria.length;
  const countItem = (criteria: readonly string[], response: KeyStem, maker?: string) => {
    const state =
      maker === undefined ? known(criteria, response) : anew(maker, isBegun(criteria, response));
    const isLeft = state === 'missing' && skips(task.name, judge.name, student.name);
    count(isLeft ? 'leftAlone' : state);
  };
  return (response, maker) => {
    for (const criteria of items) countItem(criteria, response, maker);
  };
}

function labelsOf({ task, inventory, tally, anew }: Counting): CountFrom {
  const { done } = inventory.phases.evaluation;
  const ending = evaluationEnding(labelJudge);
  const count = tally.counter('evaluation', task.name, labelJudge);
  return (response, maker) => {
    const known = done.has(ending, response) ? 'present' : 'missing';
    count(maker === undefined ? known : anew(maker, known === 'present'));
  };
}

/** How what is wanted of an item stands. */
export function stateOf<Item>(
  phase: Phase<never, Item, object>,
  item: Item,
  { done, failed }: PhaseKeys,
): WorkState {
  if (remaining(phase, item, done) !== undefined) return 'missing';
  return failed.has(phase.key(item)) ? 'failed' : 'present';
}

function keyState(key: string, stem: KeyStem, { done, failed }: PhaseKeys): WorkState {
  if (!done.has(key, stem)) return 'missing';
  return failed.has(key, stem) ? 'failed' : 'present';
}

const unknownRubric: Rubric = Object.fromEntries(
  Array.from({ length: assumedCriteria }, (_, index) => [`criterion ${index + 1}`, '']),
);
