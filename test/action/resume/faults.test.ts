import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createGitHub, type GitHub } from '../../support/services/github.ts';
import { limits, lines, responses, resumeJob, startedRun } from './resume-job.ts';

const always = { times: Number.POSITIVE_INFINITY };

/** A cache with one entry of three records. */
async function filled(github: GitHub): Promise<void> {
  await using job = await resumeJob(github);
  await (await job.open()).close();
  await startedRun(job, 3);
  await job.post();
}

suite('the resume store, when the cache fails', () => {
  test('warns once before the run when it is down, and saves when it is up again', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    await github.down('results');
    const store = await job.open();
    assert.equal(job.warnings.length, 1);
    assert.match(job.warnings[0] ?? '', /^Starting without an earlier run: .*ECONNREFUSED/);
    await startedRun(job, 2);
    await store.checkpoint();
    assert.equal(job.notices.length, 1);
    await github.up('results');
    await store.close();
    await job.post();
    assert.equal(github.repository.caches.length, 1);
    assert.equal(job.warnings.length, 1);
  });

  test('goes on when nothing answers whether there is an entry', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    github.fail('GetCacheEntryDownloadURL', 'hang', always);
    const store = await job.open({ limits: { ...limits, lookupMs: 1500 } });
    assert.deepEqual(job.warnings, [
      'Starting without an earlier run: the cache took more than 1.5 s',
    ]);
    await store.close();
  });

  test('goes on when a download hangs, and leaves nothing of it', async () => {
    await using github = await createGitHub();
    await filled(github);
    await using job = await resumeJob(github);
    github.fail('blob.get', 'hang', always);
    github.fail('blob.head', 'hang', always);
    const store = await job.open({ limits: { ...limits, downloadMs: 1500 } });
    assert.match(job.warnings[0] ?? '', /the cache took more than 1.5 s/);
    assert.deepEqual(await job.texts(), {});
    await store.close();
  });

  test('goes on when a download is cut', async () => {
    await using github = await createGitHub();
    await filled(github);
    await using job = await resumeJob(github);
    github.fail('blob.get', { cutDownloadAfter: 100 }, always);
    const store = await job.open({ limits: { ...limits, downloadMs: 5000 } });
    assert.equal(job.warnings.length, 1);
    assert.deepEqual(await job.texts(), {});
    await store.close();
  });

  test('gives up an unanswered checkpoint when the step is to end', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    const stop = new AbortController();
    const store = await job.open({ stop: stop.signal });
    await startedRun(job, 2);
    const fault = github.fail('CreateCacheEntry', 'hang', { times: 1 });
    stop.abort();
    await store.close();
    fault.end();
    assert.deepEqual([...job.warnings, ...job.notices], []);
    await job.post();
    assert.equal(github.repository.caches.length, 1);
  });

  for (const { name, fault } of [
    { name: '429', fault: { status: 429, retryAfter: 60 } },
    { name: '409', fault: { status: 409, message: 'cache entry already exists' } },
  ]) {
    test(`tries another key after a ${name}`, async () => {
      await using github = await createGitHub();
      await using job = await resumeJob(github);
      const store = await job.open();
      await startedRun(job, 2);
      github.fail('CreateCacheEntry', fault);
      await store.checkpoint();
      assert.match(job.notices[0] ?? '', /^A checkpoint could not be saved; the run goes on/);
      await store.checkpoint();
      await store.close();
      const keys = github
        .requestsTo('CreateCacheEntry')
        .map(({ body }) => (JSON.parse(body.toString()) as { key: string }).key);
      assert.equal(new Set(keys).size, 2);
      assert.equal(github.repository.caches.length, 1);
    });
  }

  test('never uses a key again whose upload was cut', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    const store = await job.open();
    await startedRun(job, 2);
    github.fail('blob.put', { status: 403, message: 'cut' }, { times: 1 });
    await store.checkpoint();
    assert.equal(job.notices.length, 1);
    await store.close();
    await job.post();
    const [dead, alive] = github.repository.caches;
    assert.equal(dead?.size, undefined);
    assert.ok(alive?.size);
    await using next = await resumeJob(github);
    await next.open();
    assert.equal((await next.texts())[responses], lines(0, 2));
  });

  test('says once that it may not write, and does not try again', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github, {
      cacheScopes: [{ Scope: 'refs/heads/main', Permission: 1 }],
    });
    const store = await job.open();
    await startedRun(job, 2);
    await store.checkpoint();
    await job.append(responses, lines(2, 3));
    await store.checkpoint();
    await store.close();
    await job.post();
    assert.equal(github.requestsTo('CreateCacheEntry').length, 1);
    assert.equal(job.notices.length, 1);
    assert.match(job.notices[0] ?? '', /cache write denied/);
    assert.deepEqual(job.warnings, []);
  });

  test('says once that there is no cache, as on a server of one\u2019s own', async () => {
    await using github = await createGitHub();
    await using job = await resumeJob(github);
    delete process.env['ACTIONS_RESULTS_URL'];
    delete process.env['ACTIONS_CACHE_URL'];
    const store = await job.open();
    await startedRun(job, 2);
    await store.checkpoint();
    await store.close();
    await job.post();
    assert.deepEqual(job.notices, [
      'Starting without an earlier run: there is no Actions cache here',
    ]);
    assert.deepEqual(job.warnings, []);
  });

  for (const cacheMode of ['none', 'read'] as const) {
    test(`says once that the cache's mode is ${cacheMode}`, async () => {
      await using github = await createGitHub();
      await filled(github);
      await using job = await resumeJob(github, { cacheMode });
      const store = await job.open();
      assert.equal(store.matchedKey !== undefined, cacheMode === 'read');
      await startedRun(job, 4);
      await store.checkpoint();
      await store.close();
      await job.post();
      assert.equal(job.notices.length, 1);
      assert.deepEqual(job.warnings, []);
      assert.equal(github.repository.caches.length, 1);
    });
  }

  test('leaves nothing in the run\u2019s folder when the job ends while it restores', async () => {
    await using github = await createGitHub();
    await filled(github);
    await using job = await resumeJob(github);
    const stop = new AbortController();
    github.fail('blob.get', 'hang', always);
    const opening = job.open({ stop: stop.signal });
    while (github.requestsTo('blob.get').length + github.requestsTo('blob.head').length === 0) {
      await new Promise(setImmediate);
    }
    stop.abort();
    const store = await opening;
    assert.equal(store.matchedKey, undefined);
    assert.deepEqual(await job.texts(), {});
    await store.close();
    await job.post();
    assert.equal(github.repository.caches.length, 1);
  });
});
