import type { Cell } from './cells.ts';
import { type ComparedRun, mostFlips } from './compared-run.ts';
import type { Comparison, Flip } from './comparison.ts';

/** Longest excerpt of a prompt or response, in characters. */
const longestExcerpt = 600;

interface Found {
  readonly cell: Cell;
  readonly index: number;
  readonly difference: number;
}

/** The datapoints that fell most, with excerpts of what was asked and answered. */
export async function findFlips(
  cells: readonly Cell[],
  current: ComparedRun,
  baseline: ComparedRun,
): Promise<Comparison['flips']> {
  const worst = cells
    .flatMap(worstOf)
    .sort((a, b) => a.difference - b.difference)
    .slice(0, mostFlips);
  if (worst.length === 0) return [];
  const ids = (side: 'current' | 'baseline') =>
    new Set(worst.map(({ cell, index }) => rowId(cell, index, side)));
  const [now, then] = [
    await readExcerpts(current, ids('current')),
    await readExcerpts(baseline, ids('baseline')),
  ];
  const students = [...new Set(cells.map(({ student }) => student))];
  return worst.map((found) => flipOf(found, students, now, then));
}

/** At most as many of one cell as of all, so that nothing is sorted that cannot be shown. */
function worstOf(cell: Cell): Found[] {
  return [...cell.differences]
    .map((difference, index) => ({ cell, index, difference }))
    .filter(({ difference }) => difference < 0)
    .sort((a, b) => a.difference - b.difference)
    .slice(0, mostFlips);
}

function rowId({ pairs, items }: Cell, index: number, side: 'current' | 'baseline'): string {
  return pairs[side].rows[items[index]?.[side][0] ?? -1]?.id ?? '';
}

/** Prompt by datapoint, and response by datapoint and student. */
interface Excerpts {
  readonly prompts: ReadonlyMap<string, string>;
  readonly responses: ReadonlyMap<string, string>;
}

async function readExcerpts(run: ComparedRun, ids: ReadonlySet<string>): Promise<Excerpts> {
  const { datapoints, responses } = run.read();
  const found = { prompts: new Map<string, string>(), responses: new Map<string, string>() };
  for await (const { id, prompt } of datapoints) {
    if (ids.has(id)) found.prompts.set(id, excerpt(prompt));
  }
  for await (const { datapoint_id: datapoint, student_model_id, response, status } of responses) {
    if (!ids.has(datapoint) || status === 'failed') continue;
    found.responses.set(answerKey(datapoint, student_model_id), excerpt(response));
  }
  return found;
}

function answerKey(datapoint: string, student: string): string {
  return JSON.stringify([datapoint, student]);
}

function excerpt(text: string): string {
  if (text.length <= longestExcerpt) return text;
  const cut = text.slice(0, longestExcerpt - 1);
  // Half of a character beyond the first plane is none.
  return `${/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}

function flipOf(
  { cell, index }: Found,
  students: readonly string[],
  now: Excerpts,
  then: Excerpts,
): Flip {
  const { student, pairs, items } = cell;
  const [current, baseline] = [rowId(cell, index, 'current'), rowId(cell, index, 'baseline')];
  const item = items[index];
  const changes = item
    ? pairs.scorer.changes(item, students.indexOf(student))
    : { criteria: [], judges: [] };
  return {
    student,
    task: pairs.task.name,
    datapoint_id: current,
    before: cell.baseline[index] ?? 0,
    after: cell.current[index] ?? 0,
    ...changes,
    prompt: now.prompts.get(current) ?? '',
    response_before: then.responses.get(answerKey(baseline, student)) ?? '',
    response_after: now.responses.get(answerKey(current, student)) ?? '',
  };
}
