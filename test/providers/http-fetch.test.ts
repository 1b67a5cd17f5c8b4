import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { suite, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { closeConnections, httpFetch } from '../../src/providers/http-fetch.ts';
import { startModelServer } from '../support/model-server.ts';

const run = promisify(execFile);

suite('httpFetch()', () => {
  test('sends and returns what fetch would', async () => {
    await using server = await startModelServer(() => ({
      status: 418,
      headers: { 'retry-after': '1', server: 'teapot' },
      body: { short: 'stout' },
    }));
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: '{"a":1}' };
    const response = await httpFetch(`${server.url}/path?q=1`, init);
    assert.deepEqual([response.status, response.ok], [418, false]);
    assert.equal(response.headers.get('Retry-After'), '1');
    assert.deepEqual(await response.json(), { short: 'stout' });
    const [{ method, path, body } = assert.fail()] = server.requests;
    assert.deepEqual([method, path, body], ['POST', '/path?q=1', { a: 1 }]);
  });

  test('reads a long body in letters of several bytes, without a byte order mark', async () => {
    const long = 'žluťoučký kůň 🐎 '.repeat(20_000);
    await using server = await startModelServer(() => ({ body: `\ufeff${long}` }));
    const response = await httpFetch(server.url);
    assert.equal(await response.text(), long);
  });

  test('takes a status that there is none of for a failure of the server', async () => {
    await using server = await startModelServer(() => ({ status: 999, body: 'no' }));
    const response = await httpFetch(server.url);
    assert.deepEqual([response.status, await response.text()], [599, 'no']);
  });

  test('rejects when the body is cut', async () => {
    await using server = await startModelServer(() => ({ body: 'x'.repeat(1000), cutAfter: 500 }));
    await assert.rejects(httpFetch(server.url));
  });

  test('sends nothing for a signal that has aborted, and rejects with its reason', async () => {
    await using server = await startModelServer(() => ({ body: {} }));
    const reason = new Error('no more');
    const call = httpFetch(server.url, { signal: AbortSignal.abort(reason) });
    await assert.rejects(call, reason);
    assert.equal(server.requests.length, 0);
  });

  test('opens as many connections as there are calls', async () => {
    const all = Promise.withResolvers<void>();
    await using server = await startModelServer(async () => {
      if (server.counts.inFlight === 300) all.resolve();
      await all.promise;
      return { body: {} };
    });
    const gaveUp = setTimeout(all.resolve, 20_000);
    await Promise.all(Array.from({ length: 300 }, () => httpFetch(server.url)));
    clearTimeout(gaveUp);
    assert.equal(server.counts.mostInFlight, 300);
  });

  test('keeps connections for the calls that follow', async () => {
    await using server = await startModelServer(() => ({ body: {} }));
    for (let call = 0; call < 20; call += 1) await httpFetch(server.url);
    assert.ok(server.counts.connections <= 2, `${server.counts.connections}`);
  });

  test('lets the server know when a call is given up', async () => {
    await using server = await startModelServer(() => 'hang');
    const controller = new AbortController();
    const call = assert.rejects(httpFetch(server.url, { signal: controller.signal }));
    await until(() => server.counts.inFlight === 1);
    controller.abort();
    await call;
    await until(() => server.counts.inFlight === 0);
    assert.equal(server.counts.abandoned, 1);
  });

  test('does not keep the process from ending', async () => {
    await using server = await startModelServer(() => ({ body: {} }));
    const module = new URL('../../src/providers/http-fetch.ts', import.meta.url);
    const script = `import { httpFetch } from '${module}'; await httpFetch('${server.url}');
      setImmediate(() => console.log(String(process.getActiveResourcesInfo())));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    assert.doesNotMatch(stdout, /TCP|Timeout/);
  });

  test('goes through the proxy of the environment', async () => {
    await using proxy = await startModelServer(() => ({ body: 'by proxy' }));
    const module = new URL('../../src/providers/http-fetch.ts', import.meta.url);
    const script = `import { httpFetch } from '${module}';
      console.log(await (await httpFetch('http://vendor.example/v1')).text());`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, HTTP_PROXY: proxy.url, NO_PROXY: '' },
    });
    assert.equal(stdout, 'by proxy\n');
  });
});

suite('closeConnections()', () => {
  test('cuts calls under way, and lets later ones be made', async () => {
    await using server = await startModelServer(({ path }) => (path === '/' ? 'hang' : {}));
    const hanging = assert.rejects(httpFetch(server.url));
    await until(() => server.counts.inFlight === 1);
    await closeConnections();
    await hanging;
    assert.equal((await httpFetch(`${server.url}/again`)).status, 200);
  });
});

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await delay(5);
}
