import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, compile, faces } from '../../scripts/dist/bundle.ts';
import { experimentText, fullSize } from '../experiment.ts';
import type { Benchmark, Row } from '../measurement.ts';
import { middle, pairs } from '../pairs.ts';

/** How long the command line takes to start, bundled as npm ships it, and the action. */
export const start: Benchmark = async ({ folder, quick }) => {
  const config = join(folder, 'start.yaml');
  await writeFile(config, experimentText(fullSize));
  await compile();
  const lib = join(folder, 'lib');
  await bundle({ ...faces.cli, folder: lib });
  const cli = join(lib, 'index.js');
  const action = join(faces.action.folder, 'index.js');
  const rows: Row[] = [];
  for (const { what, words, ends = 0, atMost } of [
    { what: 'coeval --help', words: [cli, '--help'], atMost: 2 },
    {
      what: 'coeval run --dry-run',
      words: [cli, 'run', '--config', config, '--dry-run'],
      atMost: 4,
    },
    { what: 'action, until its first input', words: [action], ends: 2, atMost: 4 },
  ]) {
    const ours = () => node(words, ends);
    await ours();
    const found = middle(await pairs(quick ? 1 : 15, ours, () => node(['-e', '0'])));
    rows.push({
      what,
      ours: `${found.ours.toFixed(0)} ms`,
      base: `${found.base.toFixed(0)} ms node -e 0`,
      ratio: found.ratio,
      target: { atMost },
    });
  }
  return rows;
};

/** Wall time of a process, which must end as expected. The action finds an input it does not know. */
async function node(words: readonly string[], exitCode = 0): Promise<number> {
  const env = { ...process.env, INPUT_COMMAND: 'nothing' };
  const startedAt = performance.now();
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  if (status !== exitCode) throw new Error(`node ${words.join(' ')} failed:\n${stderr}`);
  return performance.now() - startedAt;
}
