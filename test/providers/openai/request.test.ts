import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { VendorId } from '../../../src/domain/vendors.ts';
import type { ChatRequest } from '../../../src/providers/provider.ts';
import { openAiCompletion } from '../../support/openai-server.ts';
import { key, sentBody, serve } from '../serve.ts';
import { dialectOf } from './dialect.ts';

const schema = {
  name: 'ratings',
  schema: {
    type: 'object',
    properties: { clarity: { type: 'string', enum: ['High', 'Medium', 'Low'] } },
    required: ['clarity'],
    additionalProperties: false,
  },
};

const openai = dialectOf('openai');
const hello = { body: openAiCompletion({ text: 'Hello.' }) };

suite('openAi(): the request', () => {
  test('has the messages, the cap and the key', async () => {
    await using served = await serve(openai, hello);
    await served.complete();
    assert.deepEqual(sentBody(served.server), {
      model: 'model-a',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Say hello.' },
      ],
      max_completion_tokens: 256,
      temperature: 0.5,
    });
    assert.equal(served.server.requests[0]?.path, '/v1/chat/completions');
    assert.equal(served.server.requests[0]?.headers.authorization, `Bearer ${key}`);
  });

  const bodies: readonly {
    readonly name: string;
    readonly id: VendorId;
    readonly given: Partial<ChatRequest>;
    readonly sent: Readonly<Record<string, unknown>>;
  }[] = [
    {
      name: 'asks OpenAI for a strict schema',
      id: 'openai',
      given: { schema },
      sent: {
        response_format: {
          type: 'json_schema',
          json_schema: { name: 'ratings', schema: schema.schema, strict: true },
        },
      },
    },
    {
      name: 'asks Groq for any JSON',
      id: 'groq',
      given: { schema },
      sent: { response_format: { type: 'json_object' }, max_tokens: 256 },
    },
    {
      name: 'leaves the schema out where it was refused',
      id: 'openai',
      given: { schema, without: ['structured_output'] },
      sent: { response_format: undefined },
    },
    {
      name: 'leaves the temperature out where it was refused',
      id: 'openai_compat',
      given: { without: ['temperature'] },
      sent: { temperature: undefined, max_tokens: 256 },
    },
    {
      name: 'leaves the temperature out of a call to a reasoning model of OpenAI',
      id: 'openai',
      given: { model: 'gpt-5.2-mini' },
      sent: { temperature: undefined },
    },
    {
      name: 'sends a temperature to a chat variant',
      id: 'openai',
      given: { model: 'gpt-5-chat-latest' },
      sent: { temperature: 0.5 },
    },
    {
      name: 'sends a temperature to a model of that name elsewhere',
      id: 'openai_compat',
      given: { model: 'o3-mini' },
      sent: { temperature: 0.5 },
    },
    {
      name: 'takes the other field for the cap where the usual one was refused',
      id: 'openai_compat',
      given: { without: ['max_tokens'] },
      sent: { max_tokens: undefined, max_completion_tokens: 256 },
    },
    {
      name: 'asks OpenRouter what the call cost',
      id: 'openrouter',
      given: {},
      sent: { usage: { include: true } },
    },
  ];
  for (const { name, id, given, sent } of bodies) {
    test(name, async () => {
      await using served = await serve(dialectOf(id), hello);
      await served.complete(given);
      const body = sentBody(served.server);
      for (const [field, value] of Object.entries(sent)) assert.deepEqual(body[field], value);
    });
  }
});
