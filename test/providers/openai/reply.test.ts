import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openAiCompletion } from '../../support/openai-server.ts';
import { serve } from '../serve.ts';
import { dialectOf } from './dialect.ts';

const openai = dialectOf('openai');

suite('openAi(): the reply', () => {
  test('tells cached and reasoning tokens, cost and limits', async () => {
    await using served = await serve(openai, {
      headers: {
        'x-ratelimit-remaining-requests': '9999',
        'x-ratelimit-remaining-tokens': '149984',
        'x-ratelimit-reset-requests': '8.64s',
        'x-ratelimit-reset-tokens': '6m0s',
      },
      body: openAiCompletion({
        text: 'Hello.',
        usage: {
          prompt_tokens: 100,
          completion_tokens: 20,
          prompt_tokens_details: { cached_tokens: 64, audio_tokens: 0 },
          completion_tokens_details: { reasoning_tokens: 12 },
          cost: 0.00123,
        },
      }),
    });
    assert.deepEqual(await served.complete(), {
      text: 'Hello.',
      finish: 'stop',
      usage: { inputTokens: 100, outputTokens: 20, cachedTokens: 64, reasoningTokens: 12 },
      modelVersion: 'model-a',
      costUsd: 0.00123,
      limits: {
        remainingRequests: 9999,
        remainingTokens: 149984,
        resetRequestsMs: 8640,
        resetTokensMs: 360_000,
      },
    });
  });

  const message = (fields: object, finish = 'stop') => ({
    body: { choices: [{ message: fields, finish_reason: finish }], usage: null },
  });
  const replies = [
    ['no content', message({ content: null }), { text: '', finish: 'stop' }],
    [
      'content in parts',
      message({
        content: [
          { type: 'text', text: 'Hel' },
          { type: 'text', text: 'lo.' },
        ],
      }),
      { text: 'Hello.', finish: 'stop' },
    ],
    [
      'a refusal',
      message({ content: null, refusal: 'I cannot help.' }),
      { text: '', finish: 'filter' },
    ],
    [
      'what Groq could not parse',
      {
        status: 400,
        body: {
          error: {
            message: 'Failed to generate JSON.',
            code: 'json_validate_failed',
            failed_generation: 'High!',
          },
        },
      },
      { text: 'High!', finish: 'other' },
    ],
  ] as const;
  for (const [name, answer, expected] of replies) {
    test(`may be ${name}`, async () => {
      await using served = await serve(openai, answer);
      const reply = await served.complete();
      assert.deepEqual(reply, { ...expected, usage: undefined, modelVersion: undefined });
    });
  }

  const unknown = [
    { prompt_tokens: -1, completion_tokens: 20 },
    { prompt_tokens: 100, completion_tokens: 1e308 },
    { prompt_tokens: 100, completion_tokens: 1.5, cost: 0.1 },
  ];
  for (const usage of unknown) {
    test(`does not know what was used when told ${JSON.stringify(usage)}`, async () => {
      await using served = await serve(openai, { body: openAiCompletion({ text: 'x', usage }) });
      const reply = await served.complete();
      assert.deepEqual([reply.usage, reply.costUsd], [undefined, undefined]);
    });
  }

  test('believes no cost and no share of the tokens that cannot be', async () => {
    const tokens = { prompt_tokens: 100, completion_tokens: 20 };
    const usage = {
      ...tokens,
      cost: -3,
      estimated_cost: 1e9,
      prompt_tokens_details: { cached_tokens: 101 },
      completion_tokens_details: { reasoning_tokens: -1 },
    };
    await using served = await serve(openai, { body: openAiCompletion({ text: 'x', usage }) });
    const reply = await served.complete();
    assert.deepEqual(reply.usage, { inputTokens: 100, outputTokens: 20 });
    assert.equal(reply.costUsd, undefined);
  });
});
