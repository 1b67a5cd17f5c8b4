import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { recordsById } from '../support/crash-experiment.ts';
import { runText } from '../support/experiment.ts';
import { runChild } from '../support/killable-run.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const stopAtWrite = new URL('../support/stop-at-write.ts', import.meta.url).href;

/** Too large to be taken over in one write. */
const text = (id: string) => smallExperiment({ id, total: 600 });

suite('a run that is killed while it takes over a baseline', () => {
  let dir: Awaited<ReturnType<typeof tempDir>>;
  let whole: Map<string, unknown>;
  before(async () => {
    dir = await tempDir();
    await runText(text('base'), dir.path);
    whole = await recordsById(join(dir.path, 'runs/base'));
  });
  after(() => dir[Symbol.asyncDispose]());

  for (const [place, pattern, part] of [
    ['before the first record', 'meta.json', 'phase3_'],
    ['in the datapoints', 'phase3*/*.jsonl', 'phase3_'],
    ['in the responses', 'phase4*/*.jsonl', 'phase4_'],
    ['in the evaluations', 'phase5*/*.jsonl', 'phase5_'],
  ] as const) {
    test(`${place} goes on with that and calls nobody`, async () => {
      const cwd = join(dir.path, place.replaceAll(' ', '-'));
      await mkdir(cwd);
      await writeFile(join(cwd, 'experiment.yaml'), text('next'));
      const folder = join(cwd, 'runs/next');
      const { killed } = await runChild(cwd, {
        reuse: join(dir.path, 'runs/base'),
        options: ['--import', `${stopAtWrite}?${part}`],
        onStart: (child) => killWhenThere(folder, pattern, child),
      });
      assert.ok(killed);
      const { reused } = JSON.parse(await readFile(join(folder, 'meta.json'), 'utf8'));
      assert.equal(reused.complete, false);
      const { calls, result } = await runText(text('next'), cwd, { continues: true });
      assert.equal(calls, 0);
      assert.equal(result.complete, true);
      assert.equal(result.reused?.complete, true);
      assert.equal(result.reused?.evaluations, 1200);
      assert.deepEqual([...(await recordsById(folder)).keys()], [...whole.keys()]);
    });
  }
});

/** The child does not get further than that, however long it takes to look. */
function killWhenThere(folder: string, pattern: string, child: ChildProcess): void {
  const looking = setInterval(() => {
    if (globSync(pattern, { cwd: folder }).length === 0 && child.exitCode === null) return;
    clearInterval(looking);
    child.kill('SIGKILL');
  }, 1);
}
