import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { readUsage } from '../../src/store/usage-log.ts';
import {
  crashCalls,
  crashExperiment,
  crashFolder,
  recordsById,
} from '../support/crash-experiment.ts';
import { runText } from '../support/experiment.ts';
import { runChild } from '../support/killable-run.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Calls that a kill may cost: those in flight, or whose answers are being written. */
const mostLost = 4;

async function freshFolder() {
  const dir = await tempDir();
  await writeFile(join(dir.path, 'experiment.yaml'), crashExperiment);
  return dir;
}

/** The files of a run that hold no record: merged attributes and rubrics. */
async function mergedFiles(cwd: string): Promise<Record<string, string>> {
  const folder = crashFolder(cwd);
  const names = (await readdir(folder, { recursive: true })).filter((name) =>
    /^phase[12].*\.json$/.test(name),
  );
  const texts = names
    .sort()
    .map(async (name) => [name, await readFile(join(folder, name), 'utf8')]);
  return Object.fromEntries(await Promise.all(texts));
}

/** For Node: the process does not end by itself, so that no kill comes too late. */
const lingering =
  'process.on(`exit`,()=>Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0))';

/** Runs the folder's experiment and kills it at the so-manieth line of a kind, or when it is over. */
async function killedAt(cwd: string, at: number, counts: (line: string) => boolean) {
  let count = 0;
  const { lines } = await runChild(cwd, {
    options: ['--import', `data:text/javascript,${lingering}`],
    onLine: (line, child) => {
      count += counts(line) ? 1 : 0;
      if (count === at || /^(?:complete|incomplete|failed)/.test(line)) child.kill('SIGKILL');
    },
  });
  return { killed: count >= at, lines };
}

/** From the first one on. */
function everyOf(step: number, most: number): number[] {
  return Array.from({ length: most / step }, (_, index) => 1 + index * step);
}

suite('a run that is killed', { concurrency: 2 }, () => {
  let whole: { records: Map<string, unknown>; files: Record<string, string> };
  let kills = 0;

  before(async () => {
    await using dir = await freshFolder();
    const { lines } = await runChild(dir.path);
    assert.equal(lines.at(-1), 'complete');
    const records = await recordsById(crashFolder(dir.path));
    assert.equal(records.size, crashCalls);
    whole = { records, files: await mergedFiles(dir.path) };
  });

  /** That a run which was killed so many times ended as if nothing had happened. */
  async function isAsIfNothingHappened(cwd: string, times: number): Promise<void> {
    assert.deepEqual(await recordsById(crashFolder(cwd)), whole.records);
    assert.deepEqual(await mergedFiles(cwd), whole.files);
    const { calls } = (await readUsage(crashFolder(cwd))).sum();
    assert.ok(calls >= crashCalls, `${calls} calls`);
    assert.ok(calls <= crashCalls + times * mostLost, `${calls} calls after ${times} kills`);
  }

  const moments: readonly (readonly [line: string, counts: readonly number[]])[] = [
    ['opened', [1]],
    ['run-started', [1]],
    ['phase-started evaluation', [1]],
    ['record-written attribute_mapping', [1, 2, 4]],
    ['record-written rubric_mapping', [1, 2]],
    ['record-written data_generation', everyOf(1, 12)],
    ['record-written response_collection', everyOf(2, 24)],
    ['record-written evaluation', everyOf(2, 36)],
    ['phase-finished attribute_mapping', [1]],
  ];
  for (const [line, counts] of moments) {
    for (const count of counts) {
      test(`once, at "${line}" ${count}, goes on to the same end`, async () => {
        await using dir = await freshFolder();
        const { killed } = await killedAt(dir.path, count, (one) => one === line);
        assert.ok(killed);
        kills += 1;
        const continues = existsSync(join(crashFolder(dir.path), 'meta.json'));
        const { result } = await runText(crashExperiment, dir.path, { continues });
        assert.equal(result.complete, true);
        await isAsIfNothingHappened(dir.path, 1);
      });
    }
  }

  for (const step of [4, 7, 13]) {
    test(`again and again, every ${step} records, comes to the same end`, async () => {
      await using dir = await freshFolder();
      for (let times = 0; ; times += 1) {
        assert.ok(times <= crashCalls / step + 1, 'it makes no headway');
        const { killed, lines } = await killedAt(dir.path, step, (line) =>
          line.startsWith('record-written'),
        );
        if (!killed) {
          assert.equal(lines.at(-1), 'complete');
          await isAsIfNothingHappened(dir.path, times);
          return;
        }
        kills += 1;
      }
    });
  }

  after(() => {
    // One in each test of a moment; more in the last three, as far as nothing holds this process up.
    assert.ok(kills >= 50, `${kills} kills`);
  });
});
