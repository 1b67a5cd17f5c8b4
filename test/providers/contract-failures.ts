import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { WireReply } from '../support/model-server.ts';
import { type Dialect, key, refusal, request, serve } from './serve.ts';

/** Of JSON, and deeper than any recursion can go. */
const endless = '['.repeat(20_000) + ']'.repeat(20_000);

const malformed: readonly (readonly [string, WireReply])[] = [
  ['HTML', { headers: { 'content-type': 'text/html' }, body: '<html><body>Welcome</body></html>' }],
  ['HTML that says it is JSON', { body: '<html><body>Welcome</body></html>' }],
  ['truncated JSON', { body: '{"choices":[{"mess' }],
  ['an empty body', { body: '' }],
  ['an empty object', { body: {} }],
  ['null', { body: 'null' }],
  ['lists without end', { body: endless }],
  [
    'a refusal without end',
    { status: 500, body: `${'{"error":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
  ],
  ['a refusal in lists without end', { status: 400, body: `{"error":{"message":${endless}}}` }],
  [
    'a refusal that quotes lists without end',
    { status: 400, body: `{"error":{"message":"no","metadata":{"raw":${endless}}}}` },
  ],
  ['another shape', { body: { choices: [], content: 'hello' } }],
];

/** What becomes of a call that nothing usable came back from. */
export function testFailures(name: string, dialect: Dialect): void {
  suite(`${name}: no usable answer`, () => {
    for (const [what, answer] of malformed) {
      test(`calls ${what} malformed`, async () => {
        await using served = await serve(dialect, answer);
        assert.equal((await refusal(served.complete())).kind, 'malformed');
      });
    }

    test('asks for a body that is not packed, and calls another malformed', async () => {
      const headers = { 'content-encoding': 'gzip' };
      await using served = await serve(dialect, { headers, body: '\u001f\u0008\u0000' });
      const error = await refusal(served.complete());
      assert.equal(error.kind, 'malformed');
      assert.match(error.message, /in no known form: a body encoded as gzip, though it was asked/);
      assert.equal(served.server.requests[0]?.headers['accept-encoding'], 'identity');
    });

    test('tells that a refusal is packed, and takes it by its status', async () => {
      const headers = { 'content-encoding': 'br' };
      await using served = await serve(dialect, { status: 503, headers, body: '\u001f\u0008' });
      const error = await refusal(served.complete());
      assert.deepEqual([error.kind, error.status], ['overloaded', 503]);
      assert.match(error.message, /answered 503: a body encoded as br/);
    });

    test('reads a body whose encoding is none', async () => {
      const headers = { 'content-encoding': 'utf-8' };
      await using served = await serve(dialect, { headers, body: dialect.completion('Hello.') });
      assert.equal((await served.complete()).text, 'Hello.');
    });

    test('calls a connection that is cut before the answer network', async () => {
      await using served = await serve(dialect, 'cut');
      const error = await refusal(served.complete());
      assert.deepEqual([error.kind, error.status, error.retryable], ['network', undefined, true]);
      assert.match(error.message, /^The connection to .* failed: other side closed$/);
      assert.equal(served.server.requests.length, 1);
    });

    test('calls a connection that is cut within the answer network', async () => {
      await using served = await serve(dialect, {
        body: dialect.completion('Hello.'),
        cutAfter: 20,
      });
      assert.equal((await refusal(served.complete())).kind, 'network');
    });

    test('calls a refused connection network', async () => {
      const nowhere = dialect.open('http://127.0.0.1:9', key);
      const error = await refusal(nowhere.complete(request, new AbortController().signal));
      assert.equal(error.kind, 'network');
      assert.match(error.message, /ECONNREFUSED/);
    });

    test('rethrows the reason of a signal that ends a silence', async () => {
      await using served = await serve(dialect, 'hang');
      await assert.rejects(served.complete({}, AbortSignal.timeout(50)), { name: 'TimeoutError' });
    });

    test('rethrows the reason of an abort within the answer', async () => {
      const reason = new Error('enough');
      const controller = new AbortController();
      await using served = await serve(dialect, 'hang');
      const call = served.complete({}, controller.signal);
      setTimeout(() => controller.abort(reason), 30);
      await assert.rejects(call, (thrown) => thrown === reason);
    });

    test('sends nothing for a signal that is already aborted', async () => {
      const reason = new Error('too late');
      await using served = await serve(dialect, 'hang');
      await assert.rejects(
        served.complete({}, AbortSignal.abort(reason)),
        (thrown) => thrown === reason,
      );
      assert.equal(served.server.requests.length, 0);
    });
  });
}
