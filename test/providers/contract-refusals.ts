import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { inspect } from 'node:util';
import type { ProviderErrorKind } from '../../src/errors.ts';
import { type Dialect, key, refusal, serve } from './serve.ts';

const statuses: readonly (readonly [number, string, ProviderErrorKind, boolean])[] = [
  [400, 'messages: at least one is required', 'rejected', false],
  [401, 'invalid key', 'auth', false],
  [403, 'no access', 'auth', false],
  [404, 'model model-a does not exist', 'not-found', false],
  [408, 'took too long', 'timeout', true],
  [413, 'request too large', 'rejected', false],
  [429, 'slow down', 'rate-limit', true],
  [429, 'Limit reached for requests per day: 200', 'quota', false],
  [400, 'Your credit balance is too low to access the API', 'quota', false],
  [400, 'prompt is too long: 250000 tokens > 200000 maximum', 'rejected', false],
  [500, 'something broke', 'server', true],
  [502, 'bad gateway', 'server', true],
  [503, 'try later', 'overloaded', true],
  [529, 'overloaded', 'overloaded', true],
];

const waits: readonly (readonly [Readonly<Record<string, string>>, string, number | undefined])[] =
  [
    [{}, 'slow down', undefined],
    [{ 'retry-after': '2' }, '', 2000],
    [{ 'retry-after': '0.25' }, '', 250],
    [{ 'retry-after-ms': '130' }, '', 130],
    [{}, 'Please try again in 1.2s.', 1200],
    [{}, 'Please retry after 20 seconds.', 20_000],
  ];

/** What becomes of an answer that is a no. */
export function testRefusals(name: string, dialect: Dialect): void {
  suite(`${name}: refusals`, () => {
    for (const [status, message, kind, retryable] of statuses) {
      test(`calls ${status} "${message}" ${kind}`, async () => {
        const body = dialect.error(status, message);
        await using served = await serve(dialect, { status, body });
        const error = await refusal(served.complete());
        assert.deepEqual(
          { kind: error.kind, status: error.status, retryable: error.retryable },
          { kind, status, retryable },
        );
        assert.ok(error.message.includes(message));
        assert.equal(served.server.requests.length, 1);
      });
    }

    for (const [headers, message, retryAfterMs] of waits) {
      test(`waits ${retryAfterMs} ms for ${JSON.stringify(headers)} "${message}"`, async () => {
        const body = dialect.error(429, message);
        await using served = await serve(dialect, { status: 429, headers, body });
        assert.equal((await refusal(served.complete())).retryAfterMs, retryAfterMs);
      });
    }

    test('waits for the date of Retry-After', async () => {
      const date = new Date(Date.now() + 300_000).toUTCString();
      const headers = { 'retry-after': date };
      await using served = await serve(dialect, { status: 503, headers, body: 'busy' });
      const { retryAfterMs = 0 } = await refusal(served.complete());
      assert.ok(retryAfterMs > 200_000 && retryAfterMs <= 300_000, `${retryAfterMs}`);
    });

    test('calls a 429 with a wait of more than 15 minutes quota', async () => {
      const headers = { 'retry-after': '901' };
      await using served = await serve(dialect, { status: 429, headers, body: {} });
      assert.equal((await refusal(served.complete())).kind, 'quota');
    });

    for (const [unsupported, message] of dialect.refusals) {
      test(`learns from "${message}"`, async () => {
        const body = dialect.error(400, message);
        await using served = await serve(dialect, { status: 400, body });
        const error = await refusal(served.complete());
        assert.equal(error.unsupported, unsupported);
        assert.equal(error.kind, 'rejected');
      });
    }

    test('follows no redirect', async () => {
      const headers = { location: 'https://login.example/' };
      await using served = await serve(dialect, { status: 302, headers });
      const error = await refusal(served.complete());
      assert.equal(error.kind, 'not-found');
      assert.match(error.message, /answered 302: redirected to https:\/\/login\.example\/$/);
    });

    test('says in one short line what a page of HTML says', async () => {
      const page = `<html><title>502 Bad\nGateway</title><p>nginx</p>${'<br>x'.repeat(500)}</html>`;
      const headers = { 'content-type': 'text/html' };
      await using served = await serve(dialect, { status: 502, headers, body: page });
      const { message } = await refusal(served.complete());
      assert.match(message, /answered 502: 502 Bad Gateway nginx x x/);
      assert.ok(message.length <= 300);
    });

    test('never repeats the key', async () => {
      const base64 = Buffer.from(key).toString('base64');
      const echo = `bad ${key}, Bearer abc.def1, ${encodeURIComponent(key)}, ${base64}, sk-other-key1`;
      await using served = await serve(dialect, { status: 401, body: dialect.error(401, echo) });
      const error = await refusal(served.complete());
      assert.match(error.message, /: bad \[key\], \[key\], \[key\], \[key\], \[key\]$/);
      const all = inspect(error, { depth: 20, showHidden: true });
      for (const secret of [key, 'abc.def1', base64, 'sk-other-key1']) {
        assert.ok(!all.includes(secret), secret);
      }
    });
  });
}
