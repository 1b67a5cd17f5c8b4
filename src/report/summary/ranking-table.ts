import { inCode } from '../markdown/escape.ts';
import { numberColumn, table, textColumn } from '../markdown/table.ts';
import { shortNames } from '../short-names.ts';
import { decimal, range } from './amounts.ts';
import type { Summary } from './summary.ts';

/** More columns would not be read. */
const mostTasks = 6;

/** Students with their scores, where there is nothing to compare them with. */
export function rankingTable({ students }: Summary, most: number): string {
  const tasks = students[0]?.by_task.map(({ task }) => task) ?? [];
  const shown = tasks.length > 1 ? tasks.slice(0, mostTasks) : [];
  const ofTask = shortNames(tasks, 64);
  const ofStudent = shortNames(
    students.map(({ student }) => student),
    64,
  );
  const columns = [
    numberColumn('Rank'),
    textColumn('Student'),
    numberColumn('Score'),
    numberColumn('Interval'),
    ...shown.map((task) => numberColumn(inCode(ofTask(task)))),
  ];
  const rows = students
    .slice(0, most)
    .map(({ student, score, rank, by_task }) => [
      rank === null ? '–' : String(rank),
      inCode(ofStudent(student)),
      decimal(score?.mean ?? null),
      score ? `${range(score)}${score.degenerate ? '\\*' : ''}` : '–',
      ...shown.map((_, place) => decimal(by_task[place]?.score?.mean ?? null)),
    ]);
  const isBound = students.some(({ score }) => score?.degenerate);
  const hidden = shown.length > 0 ? tasks.length - shown.length : 0;
  return [
    table(columns, rows),
    ...(students.length > rows.length
      ? [`… ${students.length - rows.length} more in the report`]
      : []),
    ...(hidden > 0 ? [`Not shown: ${hidden} more tasks.`] : []),
    ...(isBound ? ['\\* all datapoints of a task have one score: a bound, not an estimate.'] : []),
  ].join('\n\n');
}
