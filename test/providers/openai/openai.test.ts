import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { vendor } from '../../../src/domain/vendors.ts';
import { openAi } from '../../../src/providers/openai/openai.ts';
import { startModelServer } from '../../support/model-server.ts';
import { openAiCompletion } from '../../support/openai-server.ts';
import { testProvider } from '../contract.ts';
import { key, refusal, request, serve } from '../serve.ts';
import { dialectOf } from './dialect.ts';

testProvider('openai', dialectOf('openai'));
testProvider('groq', dialectOf('groq'));
testProvider('openai_compat', dialectOf('openai_compat'));

const hello = { body: openAiCompletion({ text: 'Hello.' }) };

suite('openAi(): the key', () => {
  test('is not sent where there is no key', async () => {
    await using server = await startModelServer(() => hello);
    const provider = openAi(vendor('ollama'), { apiKey: undefined, baseUrl: `${server.url}/v1/` });
    await provider.complete(request, new AbortController().signal);
    assert.equal(server.requests[0]?.headers.authorization, undefined);
    assert.equal(server.requests[0]?.path, '/v1/chat/completions');
  });

  test('loses its line end', async () => {
    await using server = await startModelServer(() => hello);
    const provider = openAi(vendor('groq'), { apiKey: 'gsk_1\n', baseUrl: server.url });
    await provider.complete(request, new AbortController().signal);
    assert.equal(server.requests[0]?.headers.authorization, 'Bearer gsk_1');
  });

  test('is refused where no header can carry it', async () => {
    const provider = openAi(vendor('groq'), { apiKey: 'gsk_1\n2', baseUrl: 'http://127.0.0.1:1' });
    const error = await refusal(provider.complete(request, new AbortController().signal));
    assert.equal(error.kind, 'auth');
    assert.equal(error.message, 'The key for Groq has characters that no key can have');
  });
});

suite('openAi(): listModels()', () => {
  const { signal } = new AbortController();
  const lists = [
    ['a bare array', [{ id: 'openai/gpt-4o', name: 'GPT-4o' }], ['openai/gpt-4o']],
    ['models with names', { models: [{ name: 'llama3.2:1b' }] }, ['llama3.2:1b']],
    ['no models', { object: 'list', data: [] }, []],
  ] as const;
  for (const [name, body, ids] of lists) {
    test(`reads ${name}`, async () => {
      await using served = await serve(dialectOf('openai'), { body });
      assert.deepEqual(await served.provider.listModels(signal), ids);
    });
  }

  test('asks the address that the vendor has for it, and never with the key of another server', async () => {
    await using catalog = await startModelServer(() => ({ body: [{ id: 'openai/gpt-4o' }] }));
    await using own = await startModelServer(() => ({ body: { data: [{ id: 'own' }] } }));
    const baseUrl = 'http://127.0.0.1:1/inference';
    const modelsUrl = `${catalog.url}/catalog/models`;
    const row = { ...vendor('github_models'), baseUrl, modelsUrl };
    const listOf = (url: string) => openAi(row, { apiKey: key, baseUrl: url }).listModels(signal);
    assert.deepEqual(await listOf(baseUrl), ['openai/gpt-4o']);
    assert.deepEqual(await listOf(`${own.url}/v1`), ['own']);
    assert.deepEqual(
      [...catalog.requests, ...own.requests].map(({ path }) => path),
      ['/catalog/models', '/v1/models'],
    );
  });
});
