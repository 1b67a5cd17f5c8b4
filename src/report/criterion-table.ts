import type { Analysis, TaskResult } from '../analysis/analysis.ts';
import { score, simulatedNotice } from './figures.ts';
import { printable } from './printable.ts';
import { shortNames } from './short-names.ts';
import { textTable } from './text-table.ts';

/**
 * Scores by criterion for a terminal: a table for each task, students in the order of the ranking.
 * Label accuracy, where there are labels, stands below: it needs no judge and is in no score.
 */
export function criterionTable(analysis: Analysis): string {
  const tables = analysis.tasks.map((task, index) => ofTask(analysis, task, index));
  return [...(analysis.simulated ? [simulatedNotice] : []), ...tables].join('\n\n');
}

function ofTask({ students }: Analysis, { task, criteria }: TaskResult, index: number): string {
  const names = students.map(({ student }) => student);
  const short = { student: shortNames(names, 14), criterion: shortNames(criteria, 28) };
  const columns = [
    { heading: printable(task, 28), align: 'left' as const },
    ...names.map((name) => ({ heading: short.student(name), align: 'right' as const })),
  ];
  const rows = criteria.map((criterion, place) => [
    short.criterion(criterion),
    ...students.map(({ by_task }) => score(by_task[index]?.by_criterion[place]?.score ?? null)),
  ]);
  const labels = students.map(({ by_task }) => by_task[index]?.label_accuracy ?? null);
  const named = labels.some((one) => one !== null)
    ? [['labels named rightly', ...labels.map(score)]]
    : [];
  return textTable(columns, [...rows, ...named]);
}
