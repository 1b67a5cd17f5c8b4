import assert from 'node:assert/strict';
import { mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { statusOf } from '../../src/coeval.ts';
import type { Experiment } from '../../src/domain/experiment.ts';
import { lockRun } from '../../src/store/lock.ts';
import { readManifest, writeManifest } from '../../src/store/manifest.ts';
import { openText, runOpened } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A finished run whose meta.json says what one says that was killed. */
async function left(cwd: string, status = 'in_progress'): Promise<Experiment> {
  const opened = await openText(smallExperiment(), cwd);
  await runOpened(opened);
  const { folder } = opened.experiment;
  const manifest = await readManifest(folder);
  if (manifest) await writeManifest(folder, { ...manifest, status });
  return opened.experiment;
}

const statusIn = async (experiment: Experiment) => (await statusOf(experiment, 0)).manifest;

suite('the status of a run that says it is in progress', () => {
  test('is interrupted when nobody holds a lock', async () => {
    await using dir = await tempDir();
    const { status, pending_reason } = await statusIn(await left(dir.path));
    assert.equal(status, 'interrupted');
    assert.equal(pending_reason, 'its process is gone; go on with --continue');
  });

  test('is in progress while a slice of it is at work', async () => {
    await using dir = await tempDir();
    const experiment = await left(dir.path);
    await using _lock = await lockRun(experiment.folder, ['model.student-a']);
    assert.equal((await statusIn(experiment)).status, 'in_progress');
  });

  test('is in progress after another slice of it has ended with gaps', async () => {
    await using dir = await tempDir();
    const experiment = await left(dir.path, 'incomplete');
    assert.equal((await statusIn(experiment)).status, 'incomplete');
    await using _lock = await lockRun(experiment.folder, ['model.student-a']);
    assert.equal((await statusIn(experiment)).status, 'in_progress');
  });

  for (const [age, expected] of [
    [0, 'in_progress'],
    [3_600_000, 'interrupted'],
  ] as const) {
    test(`is ${expected} by a lock of another machine of ${age} ms ago`, async () => {
      await using dir = await tempDir();
      const experiment = await left(dir.path);
      const path = join(experiment.folder, 'locks', 'run.0.lock');
      await mkdir(join(experiment.folder, 'locks'), { recursive: true });
      await writeFile(path, JSON.stringify({ pid: 1, host: 'elsewhere' }));
      const time = new Date(Date.now() - age);
      await utimes(path, time, time);
      assert.equal((await statusIn(experiment)).status, expected);
    });
  }
});

suite('the status of a run that says it is completed', () => {
  test('is incomplete once its records are gone, and they are missing for that', async () => {
    await using dir = await tempDir();
    const experiment = await left(dir.path, 'completed');
    assert.equal((await statusIn(experiment)).status, 'completed');
    const name = 'phase5_evaluations/notes.teacher-a.judge-a.evaluations.jsonl';
    await rm(join(experiment.folder, name));
    const { manifest, gaps } = await statusOf(experiment, 0);
    assert.equal(manifest.status, 'incomplete');
    assert.deepEqual(
      gaps.map(({ model, reason }) => [model, reason]),
      [['judge-a', 'records that it had are gone; go on with --continue']],
    );
  });
});
