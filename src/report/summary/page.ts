import { inHtml } from '../markdown/escape.ts';
import { link } from '../markdown/link.ts';
import { comparisonTable } from './comparison-table.ts';
import * as details from './details.ts';
import { byteRoom, characterRoom, fitted, type Room, type Section } from './fit.ts';
import { footer } from './footer.ts';
import { head } from './head.ts';
import { factLines } from './lines.ts';
import type { PageOptions } from './page-options.ts';
import { rankingTable } from './ranking-table.ts';
import type { Summary } from './summary.ts';
import { worstItems } from './worst-items.ts';

/** GitHub refuses a comment beyond 65 536 characters; what comes before ours has room as well. */
const commentRoom = characterRoom(59_000);

/** What is tried where GitHub refuses more than it documents. */
const smallerRoom = characterRoom(15_000);

/** GitHub drops the whole summary of a step that is over 1 MiB. */
const summaryRoom = byteRoom(900 * 1024);

/**
 * A comment on a pull request, or the body of an issue: whole, with the verdict and tables alone, and
 * with the verdict alone. Each is to be tried when GitHub refuses the one before.
 */
export function commentBodies(summary: Summary, options: PageOptions): string[] {
  const top = headSection(summary);
  const end = footerSection(summary, options);
  const main = [top, tableSection(summary, [40, 20, 8]), factSection(summary, options)];
  const whole = [...main, ...foldedSections(summary, options), end];
  return [
    page(whole, commentRoom, { summary, options }),
    page([...main, end], smallerRoom, { summary, options }),
    page([top, end], smallerRoom, { summary, options }),
  ];
}

/** The same for the summary of a job, where nothing has to be folded away and more has room. */
export function jobSummary(summary: Summary, options: PageOptions): string {
  const sections = [
    headSection(summary),
    tableSection(summary, [2000, 200, 20]),
    factSection(summary, options),
    ...openSections(summary, options),
    footerSection(summary, options),
  ];
  return `${page(sections, summaryRoom, { summary, options })}\n`;
}

function page(
  sections: readonly Section[],
  room: Room,
  { summary, options }: { readonly summary: Summary; readonly options: PageOptions },
): string {
  const report = link('the full report', summary.artifact_url, options.repositoryUrl);
  return fitted(
    sections,
    room,
    (names) =>
      `Left out, as there is no room for it here: ${names.join(', ')}. It is in ${report}.`,
  );
}

function headSection(summary: Summary): Section {
  return { name: 'verdict', rank: 0, forms: [head(summary)] };
}

function factSection(summary: Summary, options: PageOptions): Section {
  return { name: 'cost and baseline', rank: 0, forms: [factLines(summary, options)] };
}

function footerSection(summary: Summary, options: PageOptions): Section {
  return { name: 'links', rank: 0, forms: [footer(summary, options)] };
}

/** @param rows how many are shown, from the longest form to the shortest */
function tableSection(summary: Summary, rows: readonly number[]): Section {
  const { comparison, students } = summary;
  const draw = (most: number) => {
    if (comparison && comparison.cells.length > 0) return comparisonTable(comparison, most);
    return students.length > 0 ? rankingTable(summary, most) : '';
  };
  return { name: 'table of scores', rank: 1, forms: rows.map(draw) };
}

type Draw = (most: number) => details.Details;

function foldedSections(summary: Summary, { showsTexts }: PageOptions): Section[] {
  const folded = (
    name: string,
    rank: number,
    [rows, draw]: [readonly number[], Draw],
  ): Section => ({
    ...{ name, rank },
    forms: [...rows.map((most) => fold(draw(most))), ''],
  });
  return [
    folded('findings', 3, [[50, 10], (most) => details.findings(summary, most)]),
    folded('worst responses', 5, [
      [10, 5, 3, 1],
      (most) => worstItems(summary, { most, showsTexts }),
    ]),
    folded('gaps and errors', 4, [[25, 5], (most) => details.gaps(summary, most)]),
    folded('warnings', 3, [[30, 10], (most) => details.warnings(summary, most)]),
    folded('judges', 6, [[30, 10], (most) => details.judges(summary, most)]),
    folded('cost by model', 7, [[30, 10], (most) => details.usage(summary, most)]),
    folded('notes', 8, [[30, 10], (most) => details.notes(summary, most)]),
  ];
}

function openSections(summary: Summary, { showsTexts }: PageOptions): Section[] {
  const open = (name: string, rank: number, [rows, draw]: [readonly number[], Draw]): Section => ({
    ...{ name, rank },
    forms: [...rows.map((most) => headed(draw(most))), ''],
  });
  const most = Number.POSITIVE_INFINITY;
  return [
    open('findings', 3, [[most, 50], (rows) => details.findings(summary, rows)]),
    open('warnings', 3, [[most, 50], (rows) => details.warnings(summary, rows)]),
    open('gaps and errors', 4, [[most, 50], (rows) => details.gaps(summary, rows)]),
    open('phases', 4, [[most], () => details.phases(summary)]),
    open('judges', 6, [[most, 50], (rows) => details.judges(summary, rows)]),
    open('cost by model', 6, [[most, 50], (rows) => details.usage(summary, rows)]),
    open('notes', 7, [[most, 50], (rows) => details.notes(summary, rows)]),
    {
      ...{ name: 'worst responses', rank: 8 },
      forms: [
        ...[most, 50, 10].map((rows) => fold(worstItems(summary, { most: rows, showsTexts }))),
        '',
      ],
    },
  ];
}

function fold({ title, body }: details.Details): string {
  if (body === '') return '';
  return `<details><summary>${inHtml(title)}</summary>\n\n${body}\n\n</details>`;
}

function headed({ title, body }: details.Details): string {
  return body === '' ? '' : `### ${title}\n\n${body}`;
}
