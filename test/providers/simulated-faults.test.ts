import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { ProviderError } from '../../src/errors.ts';
import { ask, ratings } from './simulated-asking.ts';

suite('simulated() on the way', () => {
  const faults = [
    { extra: { dead: true }, kind: 'auth', status: 401, retryAfterMs: undefined },
    { extra: { error_rate: 1 }, kind: 'server', status: 500, retryAfterMs: undefined },
    { extra: { rate_limit_rate: 1 }, kind: 'rate-limit', status: 429, retryAfterMs: 50 },
    { extra: { cut_rate: 1 }, kind: 'network', status: undefined, retryAfterMs: undefined },
  ];
  for (const { extra, ...expected } of faults) {
    test(`${Object.keys(extra)[0]} fails as ${expected.kind}`, async () => {
      await assert.rejects(ask('Hello', { extra }), (error) => {
        assert.ok(error instanceof ProviderError);
        const { kind, status, retryAfterMs } = error;
        assert.deepEqual({ kind, status, retryAfterMs }, expected);
        return true;
      });
    });
  }

  test('fails anew each time the same request is sent', async () => {
    const calls = Array.from({ length: 200 }, () => ask('Hello', { extra: { error_rate: 0.5 } }));
    const outcomes = await Promise.allSettled(calls);
    const failed = outcomes.filter(({ status }) => status === 'rejected').length;
    assert.ok(failed > 60 && failed < 140, `${failed} of 200 failed`);
  });

  test('takes latency_ms on average', async (context) => {
    const { setTimeout: wait } = globalThis;
    const times: number[] = [];
    context.mock.method(globalThis, 'setTimeout', (then: () => void, ms: number) => {
      times.push(ms);
      return wait(then, 0);
    });
    const extra = { latency_ms: 40, latency_sigma: 0.5 };
    await Promise.all(Array.from({ length: 2000 }, () => ask('Hello', { extra })));
    assert.equal(times.length, 2000);
    const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
    assert.ok(mean > 37 && mean < 43, `mean ${mean} ms`);
    assert.ok(Math.max(...times) > 1.5 * Math.min(...times));
  });

  for (const extra of [{ latency_ms: 60_000 }, { hang_rate: 1 }]) {
    test(`${Object.keys(extra)[0]} ends when the signal is aborted, with its reason`, async () => {
      const controller = new AbortController();
      const call = ask('Hello', { extra }, controller.signal);
      const reason = new Error('enough');
      setTimeout(() => controller.abort(reason), 20);
      await assert.rejects(call, reason);
    });
  }

  test('an aborted signal keeps the call from being made', async () => {
    const reason = new Error('too late');
    await assert.rejects(
      ask('Hello', { extra: { dead: true } }, AbortSignal.abort(reason)),
      reason,
    );
  });
});

suite('simulated() answers that cannot be used', () => {
  const schema = ratings('accuracy', 'clarity');

  test('filter_rate refuses', async () => {
    const { text, finish } = await ask('Hello', { extra: { filter_rate: 1 } });
    assert.deepEqual({ text, finish }, { text: '', finish: 'filter' });
  });

  test('truncate_rate cuts in half', async () => {
    const whole = await ask('Hello');
    const half = await ask('Hello', { extra: { truncate_rate: 1 } });
    assert.equal(half.finish, 'length');
    assert.equal(half.text, whole.text.slice(0, Math.floor(whole.text.length / 2)));
  });

  test('malformed_rate has every shape, the same for the same seed', async () => {
    const texts = await Promise.all(
      Array.from({ length: 100 }, async (_, seed) => {
        const request = { schema, seed, extra: { malformed_rate: 1 } };
        const { text } = await ask('Hello', request);
        assert.equal((await ask('Hello', request)).text, text);
        return text;
      }),
    );
    assert.deepEqual([...new Set(texts.map(shapeOf))].sort(), [
      'empty',
      'fenced',
      'list',
      'prose around',
      'truncated',
      'wrong case',
      'wrong keys',
    ]);
  });

  test('malformed_rate empties an answer that had no form to keep', async () => {
    assert.equal((await ask('Hello', { extra: { malformed_rate: 1 } })).text, '');
  });

  test('malformed_rate is a share of the requests', async () => {
    let malformed = 0;
    for (let seed = 0; seed < 300; seed += 1) {
      const { text } = await ask('Hello', { schema, seed, extra: { malformed_rate: 0.2 } });
      if (shapeOf(text) !== 'fine') malformed += 1;
    }
    assert.ok(malformed > 35 && malformed < 85, `${malformed} of 300`);
  });
});

function shapeOf(text: string): string {
  const shapes: readonly [string, RegExp][] = [
    ['empty', /^$/],
    ['fenced', /^```json\n\{.*\}\n```$/s],
    ['prose around', /^Sure!.*\{.*\}.*more\.$/s],
    ['list', /^\[\{.*\}\]$/],
    ['truncated', /^\{.*[^}]$/],
    ['wrong keys', /^\{"the_reason":/],
    ['wrong case', /"(?:high|medium|low)"/],
    ['fine', /^\{"reason":.*"(?:High|Medium|Low)"\}\}$/],
  ];
  return shapes.find(([, shape]) => shape.test(text))?.[0] ?? `unknown: ${text}`;
}
