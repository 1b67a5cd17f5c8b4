import type { Analysis, StudentResult } from '../analysis/analysis.ts';
import { interval, percent, rank, score, simulatedNotice, ties } from './figures.ts';
import { shortNames } from './short-names.ts';
import { type Column, textTable } from './text-table.ts';

/** Longest names shown, so that five students and two tasks fit into 100 columns. */
const maxLength = { student: 24, task: 14 };

/**
 * The ranking for a terminal, best first: ranks the data allow, score with interval, score by task,
 * and how many responses were judged, failed or are missing.
 */
export function rankingTable(analysis: Analysis): string {
  const short = shortOf(analysis);
  const right = (heading: string): Column => ({ heading, align: 'right' });
  const columns: Column[] = [
    right('rank'),
    { heading: 'student', align: 'left' },
    right('score'),
    right(`${percent(analysis.confidence)} interval`),
    ...analysis.tasks.map(({ task }) => right(short.task(task))),
    right('judged'),
    right('failed'),
    right('missing'),
  ];
  const table = textTable(
    columns,
    analysis.students.map((result) => row(result, short)),
  );
  const notice = analysis.simulated ? [simulatedNotice, ''] : [];
  return [...notice, table, ...remarks(analysis, short)].join('\n');
}

type Short = ReturnType<typeof shortOf>;

function shortOf({ students, tasks }: Analysis) {
  return {
    student: shortNames(
      students.map(({ student }) => student),
      maxLength.student,
    ),
    task: shortNames(
      tasks.map(({ task }) => task),
      maxLength.task,
    ),
  };
}

function row(result: StudentResult, short: Short): string[] {
  const { judged, failed, missing } = result.responses;
  return [
    rank(result),
    short.student(result.student),
    score(result.score),
    interval(result.score),
    ...result.by_task.map((task) => score(task.score)),
    String(judged),
    String(failed),
    String(missing),
  ];
}

function remarks(analysis: Analysis, short: Short): string[] {
  const bounds = analysis.students.some((student) => student.score?.degenerate);
  const pairs = ties(analysis).map(
    ({ ahead, behind }) => `${short.student(ahead)} and ${short.student(behind)}`,
  );
  return [
    ...(bounds ? ['* all datapoints of a task have one score: a bound, not an estimate'] : []),
    ...(pairs.length > 0 ? ['Not told apart:', ...pairs.map((pair) => `  ${pair}`)] : []),
  ];
}
