import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { restoreCache, saveCache } from '@actions/cache';
import { dayMs } from '../support/services/clock.ts';
import { stage } from './libraries.ts';

const paths = ['.coeval/store'];
const file = '.coeval/store/a.jsonl';

suite('@actions/cache on the emulated service', () => {
  test('saves, and restores by key and by the newest of a prefix', async () => {
    await using here = await stage();
    here.enter(here.github.startRun({ event: 'push' }).startJob('bench'));
    for (const [key, content] of [
      ['a-1', 'one'],
      ['a-2', 'two'],
      ['b-1', 'three'],
    ] as const) {
      await here.write(file, content);
      assert.ok((await saveCache([...paths], key)) > 0);
    }
    for (const [keys, matched, content] of [
      [['a-1'], 'a-1', 'one'],
      [['a-'], 'a-2', 'two'],
      [['none', 'b-', 'a-'], 'b-1', 'three'],
      [['none'], undefined, undefined],
    ] as const) {
      await rm('.coeval', { recursive: true, force: true });
      const [key, ...rest] = keys;
      assert.equal(await restoreCache([...paths], key, rest), matched);
      assert.equal(await readFile(file, 'utf8').catch(() => undefined), content);
    }
    assert.equal(await restoreCache(['other'], 'a-1'), undefined, 'another path, another version');
    const kept = here.github.repository.caches.map((entry) => here.github.filesOf(entry).get(file));
    assert.deepEqual(kept.map(String), ['one', 'two', 'three']);
  });

  test('never overwrites, not even what was only reserved', async () => {
    await using here = await stage();
    here.enter(here.github.startRun({ event: 'push' }).startJob('bench'));
    await here.write(file, 'one');
    const lost = here.github.fail('FinalizeCacheEntryUpload', { status: 400 });
    assert.equal(await saveCache([...paths], 'k'), -1);
    assert.equal(lost.hits, 1);
    assert.equal(await saveCache([...paths], 'k'), -1);
    assert.equal(await restoreCache([...paths], 'k'), undefined);
    assert.equal(here.github.requestsTo('CreateCacheEntry').at(-1)?.status, 409);
  });

  test('keeps what a pull request saves to that pull request', async () => {
    await using here = await stage();
    const { github } = here;
    const main = github.startRun({ event: 'push' }).startJob('bench');
    const { number } = github.openPull({ branch: 'topic', fork: 'evil/bench' });
    const pull = github.startRun({ event: 'pull_request', pull: number }).startJob('bench');
    await here.write(file, 'one');
    here.enter(main);
    await saveCache([...paths], 'from-main');
    here.enter(pull);
    assert.equal(await restoreCache([...paths], 'from-main'), 'from-main');
    assert.ok((await saveCache([...paths], 'from-pull')) > 0);
    assert.equal(await restoreCache([...paths], 'from-'), 'from-pull', 'its own ref comes first');
    here.enter(main);
    assert.equal(await restoreCache([...paths], 'from-pull'), undefined);
  });

  test('denies writing to events that anyone can cause', async () => {
    await using here = await stage();
    const { github } = here;
    const { number } = github.openPull({ branch: 'topic' });
    await here.write(file, 'one');
    here.enter(github.startRun({ event: 'pull_request_target', pull: number }).startJob('bench'));
    assert.equal(await saveCache([...paths], 'k'), -1);
    assert.deepEqual(github.repository.caches, []);
    here.enter(github.startRun({ event: 'push' }).startJob('bench', { cacheMode: 'read' }));
    assert.equal(await saveCache([...paths], 'k'), -1);
    assert.equal(github.requestsTo('CreateCacheEntry').length, 1, 'the mode keeps it from asking');
  });

  test('gives up at once when the service is down or limits, and tries again after a 503', async () => {
    await using here = await stage();
    const { github } = here;
    here.enter(github.startRun({ event: 'push' }).startJob('bench'));
    await here.write(file, 'one');
    await github.down('results');
    assert.equal(await saveCache([...paths], 'k'), -1);
    assert.equal(await restoreCache([...paths], 'k'), undefined);
    await github.up('results');
    const limited = github.fail('CreateCacheEntry', { status: 429, retryAfter: 60 });
    assert.equal(await saveCache([...paths], 'k'), -1);
    assert.equal(limited.hits, 1);
    const busy = github.fail('CreateCacheEntry', { status: 503 });
    assert.ok((await saveCache([...paths], 'k')) > 0);
    assert.equal(busy.hits, 1);
  });

  test('forgets what nobody used for a week, and what was used longest ago when it is full', async () => {
    await using here = await stage({ cacheLimitBytes: 1500 });
    const { github } = here;
    here.enter(github.startRun({ event: 'push' }).startJob('bench'));
    await here.write(file, randomBytes(600));
    await saveCache([...paths], 'a-1');
    await saveCache([...paths], 'a-2');
    const keys = () => github.repository.caches.map(({ key }) => key);
    assert.deepEqual(keys(), ['a-2']);
    github.clock.advance(8 * dayMs);
    assert.equal(await restoreCache([...paths], 'a-'), undefined);
    assert.deepEqual(keys(), []);
  });
});
