import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { key, refusal, serve } from '../serve.ts';
import { dialectOf } from './dialect.ts';

const openai = dialectOf('openai');

suite('openAi(): refusals of one vendor', () => {
  const error = (fields: object) => ({ error: fields });
  const refusals = [
    [429, error({ code: 'insufficient_quota', message: 'You exceeded your quota' }), 'quota'],
    [
      429,
      error({ message: 'Rate limit of 150 per 86400s exceeded for UserByModelByDay' }),
      'quota',
    ],
    [402, error({ message: 'Insufficient Balance' }), 'quota'],
    [429, error({ message: 'Request too large for gpt-4o on tokens per min' }), 'rejected'],
    [400, error({ code: 'content_filter', message: 'policy' }), 'filtered'],
    [400, error({ innererror: { code: 'ResponsibleAIPolicyViolation' } }), 'filtered'],
    [403, error({ message: 'your input was flagged', metadata: {} }), 'filtered'],
    [400, error({ message: 'nope is not a valid model ID', code: 400 }), 'not-found'],
    [403, error({ message: 'no access', code: 'model_not_found' }), 'not-found'],
    [400, error({ code: 'context_length_exceeded', message: 'too long' }), 'rejected'],
    [400, [error({ message: 'API key not valid. Please pass a valid API key.' })], 'auth'],
    [422, { detail: [{ loc: ['body', 'n'], msg: 'field required' }] }, 'rejected'],
    [404, { error: 'model "nope" not found, try pulling it first' }, 'not-found'],
    [200, error({ code: 429, message: 'Provider is rate limited' }), 'rate-limit'],
    [200, error({ message: 'something else' }), 'malformed'],
    [200, { choices: [{ error: { code: 502, message: 'upstream' }, message: {} }] }, 'server'],
    [
      200,
      { choices: [{ message: { content: 'He' }, finish_reason: 'insufficient_system_resource' }] },
      'overloaded',
    ],
  ] as const;
  for (const [status, body, kind] of refusals) {
    test(`calls ${status} ${JSON.stringify(body)} ${kind}`, async () => {
      await using served = await serve(openai, { status, body });
      assert.equal((await refusal(served.complete())).kind, kind);
    });
  }

  const kept = [
    'max_tokens is too large: 100000. This model supports at most 16384 completion tokens.',
    "Invalid value for 'temperature': must be less than or equal to 2.",
  ];
  for (const message of kept) {
    test(`learns nothing from "${message}"`, async () => {
      await using served = await serve(openai, { status: 400, body: error({ message }) });
      assert.equal((await refusal(served.complete())).unsupported, undefined);
    });
  }

  test('cleans the code and the type of an error that comes with status 200', async () => {
    const body = error({ code: `bad ${key}`, type: '\u001b[2Jred', message: 'no' });
    await using served = await serve(openai, { body });
    const { message } = await refusal(served.complete());
    assert.equal(message, 'OpenAI answered bad [key] [2Jred: no');
  });

  test('names the host of a server that has no name', async () => {
    await using served = await serve(dialectOf('openai_compat'), { status: 500, body: 'broke' });
    const { message } = await refusal(served.complete());
    assert.equal(message, `${new URL(served.server.url).host} answered 500: broke`);
  });
});
