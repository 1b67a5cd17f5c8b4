import { markdownTable } from 'markdown-table';
import type { Analysis, StudentResult } from '../analysis/analysis.ts';
import { interval, percent, rank, score, simulatedNotice, ties } from './figures.ts';
import { printable } from './printable.ts';

/** The ranking as a Markdown table, for a job summary or a comment on a pull request. */
export function rankingMarkdown(analysis: Analysis): string {
  const head = [
    'Rank',
    'Student',
    'Score',
    `${percent(analysis.confidence)} interval`,
    ...analysis.tasks.map(({ task }) => code(task)),
    'Judged',
    'Failed',
    'Missing',
  ];
  const align = head.map((_, index) => (index === 1 ? 'l' : 'r'));
  const table = markdownTable([head, ...analysis.students.map(row)], { align });
  return [
    ...(analysis.simulated ? [`**${simulatedNotice}**`] : []),
    table,
    ...remarks(analysis),
  ].join('\n\n');
}

function row(result: StudentResult): string[] {
  const { judged, failed, missing } = result.responses;
  return [
    rank(result),
    code(result.student),
    score(result.score),
    interval(result.score).replace('*', '\\*'),
    ...result.by_task.map((task) => score(task.score)),
    String(judged),
    String(failed),
    String(missing),
  ];
}

function remarks(analysis: Analysis): string[] {
  const bounds = analysis.students.some((student) => student.score?.degenerate);
  const pairs = ties(analysis).map(({ ahead, behind }) => `${code(ahead)} and ${code(behind)}`);
  return [
    ...(bounds ? ['\\* all datapoints of a task have one score: a bound, not an estimate'] : []),
    ...(pairs.length > 0 ? [`Not told apart: ${pairs.join('; ')}.`] : []),
  ];
}

/**
 * A name as a code span, in which nothing is a link, a mention, an image or HTML. A backtick would
 * end the span and a bar the cell; the first becomes an apostrophe, the second is escaped.
 */
function code(name: string): string {
  return `\`${printable(name, 64).replaceAll('`', "'").replaceAll('|', '\\|') || ' '}\``;
}
