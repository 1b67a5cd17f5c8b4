import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGitHub, type GitHub } from '../support/services/github.ts';

/** A request of a job to REST, without a library that would try again. */
function asker(github: GitHub) {
  const { env, token } = github.startRun({ event: 'push' }).startJob('bench');
  const headers = { authorization: `Bearer ${token.value}` };
  return (path: string, signal: AbortSignal | null = null) =>
    fetch(`${env['GITHUB_API_URL']}${path}`, { headers, signal });
}

const here = '/repos/octo/bench';

suite('faults of the emulated GitHub', () => {
  test('breaks connections before, instead of and in an answer', async () => {
    await using github = await createGitHub({ files: { 'a.txt': 'x'.repeat(5000) } });
    const ask = asker(github);
    github.fail('repository.get', 'reset');
    await assert.rejects(ask(here));
    const path = `${here}/contents/a.txt`;
    github.fail('repository.contents', { cutDownloadAfter: 100 });
    const cut = await ask(path);
    assert.equal(cut.status, 200);
    await assert.rejects(cut.text());
    assert.equal(((await (await ask(path)).json()) as { size: number }).size, 5000);
    await github.down('api');
    await assert.rejects(ask(here), (error: Error) => String(error.cause).includes('ECONNREFUSED'));
    await github.up('api');
    assert.equal((await ask(here)).status, 200);
  });

  test('hangs until the asker gives up, or waits as long as it is told', async () => {
    await using github = await createGitHub();
    const ask = asker(github);
    github.fail('repository.get', 'hang');
    const enough = new AbortController();
    const given = assert.rejects(ask(here, enough.signal), { name: 'AbortError' });
    while (github.requestsTo('repository.get').length === 0) await sleep(5);
    enough.abort();
    await given;
    assert.equal(github.requestsTo('repository.get')[0]?.status, undefined);
    github.fail('repository.get', { delayMs: 300, status: 502 });
    const asked = ask(here);
    assert.equal(await Promise.race([asked, sleep(100, 'waits')]), 'waits');
    assert.equal((await asked).status, 502);
  });

  test('hits some requests of a route, and ends when it is told', async () => {
    await using github = await createGitHub();
    const ask = asker(github);
    const when = ({ query }: { query: URLSearchParams }) => query.get('page') === '2';
    const headers = { 'x-ratelimit-remaining': '0' };
    const terms = { times: Number.POSITIVE_INFINITY, when };
    const fault = github.fail('*', { status: 429, retryAfter: 7, headers }, terms);
    assert.equal((await ask(`${here}?page=1`)).status, 200);
    const { status, headers: got } = await ask(`${here}?page=2`);
    assert.deepEqual(
      [status, got.get('retry-after'), got.get('x-ratelimit-remaining')],
      [429, '7', '0'],
    );
    fault.end();
    assert.equal((await ask(`${here}?page=2`)).status, 200);
    assert.equal(fault.hits, 1);
  });

  test('cuts an upload in the middle, and takes it when it comes again', async () => {
    await using github = await createGitHub();
    const { env, record } = github.startRun({ event: 'push' }).startJob('bench');
    const call = async (method: string, message: object) => {
      const service = `${env['ACTIONS_RESULTS_URL']}twirp/github.actions.results.api.v1.CacheService`;
      const headers = { authorization: `Bearer ${env['ACTIONS_RUNTIME_TOKEN']}` };
      const body = JSON.stringify({ key: 'k', version: 'v', ...message });
      const response = await fetch(`${service}/${method}`, { method: 'POST', headers, body });
      return (await response.json()) as Readonly<Record<string, string>>;
    };
    assert.equal(record.status, 'in_progress');
    const { signed_upload_url: url = '' } = await call('CreateCacheEntry', {});
    const body = randomBytes(1_000_000);
    const upload = () =>
      fetch(url, { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body });
    github.fail('blob.put', { cutUploadAfter: 100_000 });
    await assert.rejects(upload());
    const { body: part } = github.requestsTo('blob.put')[0] ?? { body };
    assert.ok(part.length >= 100_000 && part.length < 1_000_000);
    const early = await call('FinalizeCacheEntryUpload', { size_bytes: '1000000' });
    assert.match(early['msg'] ?? '', /^size mismatch/);
    assert.equal((await upload()).status, 201);
    const { ok } = await call('FinalizeCacheEntryUpload', { size_bytes: '1000000' });
    assert.equal(ok, true);
    const forged = url.replace(/sig=[^&]*/, 'sig=x');
    assert.equal((await fetch(forged, { method: 'PUT', body })).status, 403);
  });
});
