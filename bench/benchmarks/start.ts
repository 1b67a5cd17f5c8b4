import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { experimentText, fullSize } from '../experiment.ts';
import { type Benchmark, middle, pairs, type Row } from '../measurement.ts';

const repository = join(import.meta.dirname, '../..');
const typescript = join(repository, 'node_modules/typescript/bin/tsc');
/** In the repository, so that packages are found, and in a folder that git ignores. */
const compiled = join(repository, '.coeval', 'bench-lib');

/** How long the command line takes to start, compiled as npm ships it. */
export const start: Benchmark = async ({ folder, quick }) => {
  const config = join(folder, 'start.yaml');
  await writeFile(config, experimentText(fullSize));
  await node([typescript, '-p', repository, '--outDir', compiled]);
  const cli = join(compiled, 'cli/main.js');
  const rows: Row[] = [];
  for (const { what, words, atMost } of [
    { what: '--help', words: ['--help'], atMost: 2 },
    { what: 'run --dry-run', words: ['run', '--config', config, '--dry-run'], atMost: 4 },
  ]) {
    const ours = () => node([cli, ...words]);
    await ours();
    const found = middle(await pairs(quick ? 1 : 15, ours, () => node(['-e', '0'])));
    rows.push({
      what: `coeval ${what}`,
      ours: `${found.ours.toFixed(0)} ms`,
      base: `${found.base.toFixed(0)} ms node -e 0`,
      ratio: found.ratio,
      target: { atMost },
    });
  }
  return rows;
};

/** Wall time of a process, which must succeed. */
async function node(words: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${words.join(' ')} failed:\n${stderr}`);
  return performance.now() - startedAt;
}
