import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, compile, faces } from '../../scripts/dist/bundle.ts';
import { experimentText, fullSize } from '../experiment.ts';
import { type Benchmark, middle, pairs, type Row } from '../measurement.ts';

/** How long the command line takes to start, bundled as npm ships it. */
export const start: Benchmark = async ({ folder, quick }) => {
  const config = join(folder, 'start.yaml');
  await writeFile(config, experimentText(fullSize));
  await compile();
  const lib = join(folder, 'lib');
  await bundle({ ...faces.cli, folder: lib });
  const cli = join(lib, 'index.js');
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
