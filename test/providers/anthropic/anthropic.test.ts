import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { vendor } from '../../../src/domain/vendors.ts';
import { anthropic } from '../../../src/providers/anthropic/anthropic.ts';
import {
  anthropicError,
  anthropicMessage,
  anthropicModels,
} from '../../support/anthropic-server.ts';
import { startModelServer } from '../../support/model-server.ts';
import { testProvider } from '../contract.ts';
import { type Dialect, key, refusal, request, sentBody, serve } from '../serve.ts';

const errorTypes: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  404: 'not_found_error',
  413: 'request_too_large',
  429: 'rate_limit_error',
  500: 'api_error',
  529: 'overloaded_error',
};

const dialect: Dialect = {
  open: (url, apiKey) => anthropic(vendor('anthropic'), { apiKey, baseUrl: url }),
  completion: (text, stopReason) => anthropicMessage(text, stopReason),
  error: (status, message) =>
    anthropicError(errorTypes[status] ?? 'invalid_request_error', message),
  models: anthropicModels,
  finishReasons: [
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['refusal', 'filter'],
    ['tool_use', 'other'],
  ],
  refusals: [
    ['temperature', '`temperature` is deprecated for this model.'],
    ['structured_output', 'output_config.format: Extra inputs are not permitted'],
  ],
};

testProvider('anthropic', dialect);

const hello = { body: anthropicMessage('Hello.') };

suite('anthropic(): the usage', () => {
  test('is unknown when it cannot be', async () => {
    for (const usage of [
      { input_tokens: -1, output_tokens: 20 },
      { input_tokens: 1, output_tokens: 1e308 },
    ]) {
      await using served = await serve(dialect, { body: { ...anthropicMessage('x'), usage } });
      assert.equal((await served.complete()).usage, undefined);
    }
  });

  test('is read from an answer that is no message, too, since it is billed', async () => {
    const usage = { input_tokens: 100, output_tokens: 20, cache_read_input_tokens: 30 };
    for (const content of [undefined, null, 'text', [{ text: 'of no type' }]]) {
      const body = { ...anthropicMessage('x', 'end_turn', usage), content };
      await using served = await serve(dialect, { body });
      const error = await refusal(served.complete());
      assert.equal(error.kind, 'malformed');
      assert.deepEqual(error.usage, { inputTokens: 130, outputTokens: 20, cachedTokens: 30 });
    }
    await using silent = await serve(dialect, { body: { type: 'message', usage: { a: 1 } } });
    assert.equal((await refusal(silent.complete())).usage, undefined);
  });
});

suite('anthropic(): the request', () => {
  test('has the system message apart, the cap and the key', async () => {
    await using served = await serve(dialect, hello);
    await served.complete();
    assert.deepEqual(sentBody(served.server), {
      model: 'model-a',
      max_tokens: 256,
      system: 'Be brief.',
      messages: [{ role: 'user', content: 'Say hello.' }],
      temperature: 0.5,
    });
    const [{ path, headers } = assert.fail()] = served.server.requests;
    assert.equal(path, '/v1/messages');
    assert.equal(headers.authorization, `Bearer ${key}`);
  });

  test('asks for a schema without the keywords that are not enforced', async () => {
    await using served = await serve(dialect, hello);
    const properties = { score: { type: 'number', maximum: 1 }, why: { type: 'string' } };
    const schema = { type: 'object', properties, required: ['score', 'why'] };
    await served.complete({ schema: { name: 'ratings', schema } });
    assert.deepEqual(sentBody(served.server)['output_config'], {
      format: {
        type: 'json_schema',
        schema: {
          type: 'object',
          properties: {
            score: { type: 'number', description: '{maximum: 1}' },
            why: { type: 'string' },
          },
          required: ['score', 'why'],
          additionalProperties: false,
        },
      },
    });
  });

  test('leaves out what was refused', async () => {
    await using served = await serve(dialect, hello);
    const schema = { name: 'ratings', schema: { type: 'object' } };
    await served.complete({ schema, without: ['temperature', 'structured_output'] });
    const body = sentBody(served.server);
    assert.deepEqual([body['temperature'], body['output_config']], [undefined, undefined]);
  });

  test('has no key where there is none', async () => {
    await using server = await startModelServer(() => hello);
    const provider = anthropic(vendor('anthropic'), { apiKey: undefined, baseUrl: server.url });
    await provider.complete(request, new AbortController().signal);
    assert.equal(server.requests[0]?.headers.authorization, undefined);
  });
});

suite('anthropic(): the reply', () => {
  test('counts cached tokens into the input, and tells what is left of the limits', async () => {
    await using served = await serve(dialect, {
      headers: {
        'anthropic-ratelimit-requests-remaining': '49',
        'anthropic-ratelimit-tokens-remaining': '39000',
        'anthropic-ratelimit-requests-reset': new Date(Date.now() + 200_000).toISOString(),
      },
      body: anthropicMessage('Hello.', 'end_turn', {
        input_tokens: 10,
        output_tokens: 20,
        cache_creation_input_tokens: 200,
        cache_read_input_tokens: 3000,
        output_tokens_details: { thinking_tokens: 5 },
      }),
    });
    const { usage, limits } = await served.complete();
    assert.deepEqual(usage, {
      inputTokens: 3210,
      outputTokens: 20,
      cachedTokens: 3000,
      reasoningTokens: 5,
    });
    const { resetRequestsMs = 0, ...rest } = limits ?? {};
    assert.deepEqual(rest, { remainingRequests: 49, remainingTokens: 39000 });
    assert.ok(resetRequestsMs > 100_000 && resetRequestsMs <= 200_000, `${resetRequestsMs}`);
  });

  test('is the text alone where there is thinking before it', async () => {
    const content = [
      { type: 'thinking', thinking: 'Hm.', signature: 's' },
      { type: 'text', text: 'Hel' },
      { type: 'text', text: 'lo.' },
    ];
    await using served = await serve(dialect, { body: { content, stop_reason: 'end_turn' } });
    assert.equal((await served.complete()).text, 'Hello.');
  });
});

suite('anthropic(): refusals', () => {
  test('waits until the allowance that is used up comes back', async () => {
    const headers = {
      'anthropic-ratelimit-requests-remaining': '30',
      'anthropic-ratelimit-requests-reset': new Date(Date.now() + 500_000).toISOString(),
      'anthropic-ratelimit-output-tokens-remaining': '0',
      'anthropic-ratelimit-output-tokens-reset': new Date(Date.now() + 100_000).toISOString(),
    };
    await using served = await serve(dialect, { status: 429, headers, body: {} });
    const { retryAfterMs = 0 } = await refusal(served.complete());
    assert.ok(retryAfterMs > 50_000 && retryAfterMs <= 100_000, `${retryAfterMs}`);
  });

  test('knows an overload and an unpaid bill by their type', async () => {
    await using overloaded = await serve(dialect, {
      status: 500,
      body: anthropicError('overloaded_error', 'Overloaded'),
    });
    await using unpaid = await serve(dialect, {
      status: 403,
      body: anthropicError('billing_error', 'Check your plan'),
    });
    assert.equal((await refusal(overloaded.complete())).kind, 'overloaded');
    assert.equal((await refusal(unpaid.complete())).kind, 'quota');
  });
});

suite('anthropic(): listModels()', () => {
  test('turns the pages', async () => {
    await using served = await serve(
      dialect,
      { body: anthropicModels(['a', 'b'], true) },
      { body: anthropicModels(['c']) },
    );
    const ids = await served.provider.listModels(new AbortController().signal);
    assert.deepEqual(ids, ['a', 'b', 'c']);
    assert.deepEqual(
      served.server.requests.map(({ path }) => path),
      ['/v1/models?limit=1000', '/v1/models?limit=1000&after_id=b'],
    );
  });
});
