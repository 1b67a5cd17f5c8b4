// The part of `npm run check` that no tool does: whether what is generated is up to date, and
// whether dist/ is what the sources give, works, and is small.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sizeVerdict, type Verdict } from './dist/budget.ts';
import { bundle, compile, faces } from './dist/bundle.ts';
import { differences } from './dist/compare.ts';
import { smokeAction, smokeCli } from './dist/smoke.ts';

const dist = faces.action.folder;

const verdicts: readonly (() => Verdict | Promise<Verdict>)[] = [
  () => generated('build-schema.ts', 'schema/ is up to date'),
  () => generated('docs-tables.ts', "README.md's tables are up to date"),
  isFresh,
  works,
  () => sizeVerdict(dist),
];

for (const verdict of verdicts) {
  const { text, isFault } = await verdict();
  console.log(`${isFault ? '✖' : '✔'} ${text}`);
  if (isFault) process.exitCode = 1;
}

/** What a script of ours would write, given `--check` it only says. */
function generated(script: string, text: string): Verdict {
  const path = join(import.meta.dirname, script);
  const { status, stderr } = spawnSync(process.execPath, [path, '--check'], { encoding: 'utf8' });
  return status === 0 ? { text, isFault: false } : { text: stderr.trim(), isFault: true };
}

async function isFresh(): Promise<Verdict> {
  const folder = await mkdtemp(join(tmpdir(), 'coeval-dist-'));
  try {
    await compile();
    await bundle({ ...faces.action, folder });
    const changed = await differences(folder, dist);
    if (changed.length === 0) return { text: 'dist/ is what the sources give', isFault: false };
    const text = `dist/ is not what the sources give, run npm run build: ${changed.join(', ')}`;
    return { text, isFault: true };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function works(): Promise<Verdict> {
  try {
    await bundle(faces.cli);
    await smokeAction(dist);
    await smokeCli(faces.cli.folder);
    return { text: 'dist/ and lib/ plan, run and probe', isFault: false };
  } catch (error) {
    return { text: (error as Error).message, isFault: true };
  }
}
