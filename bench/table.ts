import { readFile, writeFile } from 'node:fs/promises';
import { arch, cpus, loadavg, platform } from 'node:os';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { isMet, type Row, type Target } from './measurement.ts';

const readme = join(import.meta.dirname, 'README.md');

export function tableOf(rows: readonly Row[]): string {
  const isTaken = rows.some(({ taken }) => taken !== undefined);
  const head = ['what', 'ours', 'against', 'ratio', 'target', 'ok'];
  const cells = rows.map(({ what, ours, base, ratio, target, taken }) => [
    ...[what, ours, base, ratio.toFixed(2)],
    ...(target ? [targetText(target), isMet(ratio, target) ? 'yes' : 'no'] : ['–', '–']),
    ...(isTaken ? [taken === undefined ? '–' : `${(taken * 100).toFixed(1)} %`] : []),
  ]);
  const table = [isTaken ? [...head, 'host took'] : head, ...cells];
  return markdownTable(table, { align: ['l', 'r', 'r', 'r', 'r', 'l', 'r'] });
}

function targetText({ atMost, atLeast, wanted }: Target): string {
  const bound = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
  return wanted === undefined ? bound : `${bound}, wanted ${wanted}`;
}

/** The machine, the time and how busy it is: what a ratio still depends on. */
export function circumstances(): string {
  const [cpu] = cpus();
  const load = loadavg().map((value) => value.toFixed(1));
  return (
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${platform()} ${arch()}, ` +
    `${cpus().length} × ${cpu?.model}, load average ${load.join(' ')} at the start.`
  );
}

/** Replaces what the README says that a benchmark measured. */
export async function writeReadme(name: string, rows: readonly Row[], when: string): Promise<void> {
  const text = await readFile(readme, 'utf8');
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`Cannot find ${begin} and ${end} in ${readme}`);
  const measured = `${begin}\n\n${when}\n\n${tableOf(rows)}\n\n`;
  await writeFile(readme, text.slice(0, before) + measured + text.slice(after));
}
