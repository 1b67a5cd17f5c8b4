import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { SentRequest } from '../support/model-server.ts';
import { testFailures } from './contract-failures.ts';
import { testRefusals } from './contract-refusals.ts';
import { type Dialect, refusal, sentBody, serve } from './serve.ts';

/** The promises that every protocol keeps, over a real server. */
export function testProvider(name: string, dialect: Dialect): void {
  suite(`${name}: complete()`, () => {
    test('returns the text and what was billed for it', async () => {
      await using served = await serve(dialect, { body: dialect.completion('Hello.') });
      const reply = await served.complete();
      assert.equal(reply.text, 'Hello.');
      assert.equal(reply.finish, 'stop');
      assert.deepEqual(reply.usage, { inputTokens: 100, outputTokens: 20 });
      assert.match(reply.modelVersion ?? '', /^model-a/);
    });

    for (const [word, finish] of dialect.finishReasons) {
      test(`takes the finish reason ${word} for ${finish}`, async () => {
        await using served = await serve(dialect, { body: dialect.completion('Hello.', word) });
        assert.equal((await served.complete()).finish, finish);
      });
    }

    test('keeps every character of the text and of the prompt', async () => {
      const odd = 'a\u2028b\u0000c\ud800d\u{1f600}e\r\n"\\';
      await using served = await serve(dialect, { body: dialect.completion(odd) });
      const reply = await served.complete({ messages: [{ role: 'user', content: odd }] });
      assert.equal(reply.text, odd);
      assert.deepEqual(sentBody(served.server)['messages'], [{ role: 'user', content: odd }]);
    });

    test('takes an answer of one megabyte', async () => {
      const long = 'ä'.repeat(500_000);
      await using served = await serve(dialect, { body: dialect.completion(long) });
      assert.equal((await served.complete()).text, long);
    });

    test('sends no seed', async () => {
      await using served = await serve(dialect, { body: dialect.completion('Hello.') });
      await served.complete();
      assert.equal(sentBody(served.server)['seed'], undefined);
    });

    test('passes extra settings through', async () => {
      await using served = await serve(dialect, { body: dialect.completion('Hello.') });
      await served.complete({ extra: { top_p: 0.9, of_this_vendor: { deep: [1] } } });
      assert.equal(sentBody(served.server)['top_p'], 0.9);
      assert.deepEqual(sentBody(served.server)['of_this_vendor'], { deep: [1] });
    });
  });

  suite(`${name}: listModels()`, () => {
    const { signal } = new AbortController();

    test('returns the ids', async () => {
      await using served = await serve(dialect, { body: dialect.models(['model-a', 'model-b']) });
      assert.deepEqual(await served.provider.listModels(signal), ['model-a', 'model-b']);
      assert.deepEqual(served.server.requests.map(methodAndPath), ['GET /models']);
    });

    test('refuses as complete() does', async () => {
      await using served = await serve(dialect, { status: 401, body: dialect.error(401, 'no') });
      assert.equal((await refusal(served.provider.listModels(signal))).kind, 'auth');
    });

    test('calls anything but a list malformed', async () => {
      await using served = await serve(dialect, { body: { data: 'none' } });
      assert.equal((await refusal(served.provider.listModels(signal))).kind, 'malformed');
    });
  });

  testRefusals(name, dialect);
  testFailures(name, dialect);
}

/** The part of the path that the protocols have in common. */
function methodAndPath({ method, path }: SentRequest): string {
  return `${method} ${path.replace(/^\/v1/, '').replace(/\?.*$/, '')}`;
}
