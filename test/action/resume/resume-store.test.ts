import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { createGitHub } from '../../support/services/github.ts';
import { lines, responses, resumeJob, startedRun } from './resume-job.ts';

const mayDelete = { permissions: { contents: 'read', actions: 'write' } } as const;

suite('the resume store', () => {
  test('begins with nothing, saves in the post step, and the next job goes on from it', async () => {
    await using github = await createGitHub();
    await using first = await resumeJob(github);
    const store = await first.open();
    assert.equal(store.matchedKey, undefined);
    assert.deepEqual(first.said, ['Starting anew: the cache has no run of this experiment']);
    await startedRun(first, 3);
    await first.write('locks/run.x.lock', '{}');
    await store.close();
    await first.post();
    assert.equal(github.repository.caches.length, 1);

    await using second = await resumeJob(github);
    const { matchedKey } = await second.open();
    assert.equal(matchedKey, github.repository.caches[0]?.key);
    assert.match(`${matchedKey}`, /^coeval-v1-demo-all-[0-9a-f]{12}-\d+-1-001-[0-9a-f]{16}$/);
    const restored = { 'meta.json': '{"status":"running"}', [responses]: lines(0, 3) };
    assert.deepEqual(await second.texts(), restored);
    await second.post();
    assert.equal(second.said.at(-1), 'There is nothing that the cache does not have');
    assert.equal(github.repository.caches.length, 1);
    assert.deepEqual([...first.warnings, ...second.warnings, ...second.notices], []);
  });

  test('saves at a checkpoint, and after it only when there is something new', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    const store = await job.open();
    await store.checkpoint();
    assert.equal(github.repository.caches.length, 0, 'there is no run yet');
    await startedRun(job, 2);
    await store.checkpoint();
    await store.checkpoint();
    assert.equal(github.repository.caches.length, 1);
    await job.append(responses, lines(2, 5));
    await store.checkpoint();
    await store.close();
    await job.post();
    assert.equal(github.repository.caches.length, 2);
    await using next = await resumeJob(github);
    await next.open();
    assert.equal((await next.texts())[responses], lines(0, 5));
  });

  test('saves by itself after its time, while the run goes on', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github, { inputs: { 'checkpoint-minutes': 0.002 } });
    const store = await job.open();
    await startedRun(job, 1);
    for (let id = 1; github.repository.caches.every(({ size }) => !size); id += 1) {
      await job.append(responses, lines(id, id + 1));
    }
    await store.close();
    assert.ok(job.said.includes('Checkpoint: all that is finished is in the cache'));
  });

  test('saves in the post step what a main step left that was killed', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    const store = await job.open();
    await startedRun(job, 2);
    await store.checkpoint();
    await job.append(responses, `${lines(2, 4)}{"id":`);
    // Killed amid a checkpoint: a segment that no manifest names.
    await writeFile(`${job.states.at(-1)?.root}/.coeval/store/segment-0002`, 'half');
    await job.post();
    await using next = await resumeJob(github);
    await next.open();
    assert.equal((await next.texts())[responses], lines(0, 4));
    await store.close();
  });

  test('saves nothing in the post step when there is no run', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    await (await job.open()).close();
    await job.post();
    assert.equal(github.repository.caches.length, 0);
    assert.deepEqual(job.warnings, []);
  });

  test('tries a last checkpoint when it is stopped', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    const stop = new AbortController();
    const store = await job.open({ stop: stop.signal });
    await startedRun(job, 2);
    stop.abort();
    await store.close();
    assert.equal(github.repository.caches.length, 1);
  });

  test('grows over many jobs, and leaves only its newest entry where it may delete', async () => {
    await using github = await createGitHub();
    for (let at = 0; at < 3; at += 1) {
      await using job = await resumeJob(github, mayDelete);
      const store = await job.open();
      if (at === 0) await startedRun(job, 0);
      await job.append(responses, lines(at * 2, at * 2 + 1));
      await store.checkpoint();
      await job.append(responses, lines(at * 2 + 1, at * 2 + 2));
      await store.close();
      await job.post();
      assert.deepEqual(job.warnings, []);
    }
    assert.equal(github.repository.caches.length, 1);
    await using last = await resumeJob(github);
    await last.open();
    assert.equal((await last.texts())[responses], lines(0, 6));
  });

  test('leaves what it may not delete, without a word', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    const store = await job.open();
    await startedRun(job, 1);
    await store.checkpoint();
    await job.append(responses, lines(1, 2));
    await store.close();
    await job.post();
    assert.equal(github.repository.caches.length, 2);
    assert.deepEqual([...job.warnings, ...job.notices], []);
  });

  test('prefers the entry of the same pull request to that of the default branch', async () => {
    await using github = await createGitHub();
    const pull = github.openPull({ branch: 'prompt', files: {} });
    const trigger = { event: 'pull_request', pull: pull.number } as const;
    await using onPull = await resumeJob(github, { trigger });
    await (await onPull.open()).close();
    await startedRun(onPull, 7);
    await onPull.post();
    await using onMain = await resumeJob(github);
    await (await onMain.open()).close();
    await startedRun(onMain, 1);
    await onMain.post();
    await using again = await resumeJob(github, { trigger });
    await again.open();
    assert.equal((await again.texts())[responses], lines(0, 7));
    const other = github.openPull({ branch: 'other', files: {} });
    await using elsewhere = await resumeJob(github, {
      trigger: { event: 'pull_request', pull: other.number },
    });
    await elsewhere.open();
    assert.equal((await elsewhere.texts())[responses], lines(0, 1));
  });

  test('keeps the cells of a matrix apart, and experiments whose names begin alike', async () => {
    await using github = await createGitHub();
    for (const [experiment, cell] of [
      ['demo', '1-of-2'],
      ['demo', '2-of-2'],
      ['demo-1', 'of-2'],
    ] as const) {
      await using job = await resumeJob(github, { experiment, cell });
      const store = await job.open();
      assert.equal(store.matchedKey, undefined);
      await startedRun(job, 1);
      await store.close();
      await job.post();
    }
    assert.equal(github.repository.caches.length, 3);
  });

  test('saves for two jobs of one run that are in the same cell', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    const stores = await Promise.all([job.open(), job.open()]);
    await startedRun(job, 2);
    await Promise.all(stores.map((store) => store.checkpoint()));
    await Promise.all(stores.map((store) => store.close()));
    assert.equal(github.repository.caches.filter(({ size }) => size).length, 2);
    assert.deepEqual([...job.warnings, ...job.notices], []);
  });

  test('lets a run win that is in the folder', async () => {
    await using github = await createGitHub();
    await using first = await resumeJob(github);
    await (await first.open()).close();
    await startedRun(first, 5);
    await first.post();
    await using second = await resumeJob(github, { inputs: { resume: 'require' } });
    await startedRun(second, 1);
    const store = await second.open();
    assert.equal(store.matchedKey, undefined);
    assert.match(second.said[0] ?? '', /^Nothing is restored: .* has files in it already/);
    assert.equal((await second.texts())[responses], lines(0, 1));
    await store.close();
  });

  test('does nothing at all when it is off', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github, { inputs: { resume: 'off' } });
    const store = await job.open();
    await startedRun(job, 1);
    await store.checkpoint();
    await store.close();
    await job.post();
    assert.equal(github.requests.length, 0);
  });

  test('fails where a run is required and there is none', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github, { inputs: { resume: 'require' } });
    await assert.rejects(job.open(), {
      name: 'StoreError',
      message: /`resume` is `require`: the cache has no run of it\. Nothing was called/,
    });
  });

  test('asks before a restored run takes its place', async () => {
    await using github = await createGitHub();
    await using first = await resumeJob(github);
    await (await first.open()).close();
    await startedRun(first, 5);
    await first.post();
    await using second = await resumeJob(github);
    await second.open({ check: async () => 'its records are of another model' });
    assert.deepEqual(await second.texts(), {});
    assert.match(second.warnings[0] ?? '', /cannot be used: its records are of another model$/);
  });
});
