import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Model } from '../../../src/domain/model.ts';
import { ConfigError, MissingKeyError } from '../../../src/errors.ts';
import { listModels } from '../../../src/run/probe/list-models.ts';
import { probe } from '../../../src/run/probe/probe.ts';
import { modelOf } from '../../phases/parts.ts';
import {
  type ModelServer,
  startModelServer,
  type WireAnswer,
  type WireReply,
} from '../../support/model-server.ts';
import { openAiModels, startOpenAiServer } from '../../support/openai-server.ts';

const key = 'sk-loopback-0123456789';

function servedBy({ url }: ModelServer, id: string): Model {
  return { ...modelOf(id), id, interface: 'openai_compat', baseUrl: `${url}/v1` };
}

/** What a probe says of these ids, of a vendor that lists those. */
async function remarks(ids: readonly string[], listed: readonly string[]): Promise<string[]> {
  await using server = await startOpenAiServer(() => 'cut', listed);
  const connect = () => ({ apiKey: key, baseUrl: `${server.url}/v1` });
  const results = await probe(
    ids.map((id) => servedBy(server, id)),
    connect,
  );
  assert.ok(results.every(({ status }) => status === 'ok'));
  return results.map(({ message }) => message);
}

suite('probe()', () => {
  test('knows an id on the list, in a folder, and with the tag that is meant', async () => {
    const listed = ['gpt-4o-mini', 'models/gemini-2', 'library/llama3:latest', 'phi:latest'];
    const ids = ['gpt-4o-mini', 'gemini-2', 'models/gemini-2', 'llama3', 'phi', 'phi:latest'];
    assert.deepEqual(
      await remarks(ids, listed),
      ids.map(() => ''),
    );
  });

  test('knows no id by its end', async () => {
    const ids = ['mini', 'i', '4o-mini', 'latest', 'gpt-4o'];
    assert.deepEqual(
      await remarks(ids, ['gpt-4o-mini', 'phi:latest']),
      ids.map((id) => `"${id}" is not on the vendor's list of 2 models`),
    );
  });

  test('says nothing of a vendor that lists no model', async () => {
    assert.deepEqual(await remarks(['a'], []), ['']);
  });
});

suite('probe() of a server in trouble', () => {
  const list = { body: openAiModels(['a']) };

  /** What a probe says of model `a`, of a vendor that answers with `answers` in turn. */
  async function probed(...answers: readonly WireAnswer[]) {
    let next = 0;
    await using server = await startModelServer(
      () => answers[Math.min(next++, answers.length - 1)] ?? 'cut',
    );
    const connect = () => ({ apiKey: key, baseUrl: `${server.url}/v1` });
    const [result] = await probe([servedBy(server, 'a')], connect);
    assert.ok(result);
    return { status: result.status, message: result.message, asked: server.requests.length };
  }

  for (const [name, answer] of Object.entries<WireAnswer>({
    'a busy server': { status: 503, headers: { 'retry-after': '1' } },
    'too many requests': { status: 429 },
    'a fault of the server': { status: 500 },
    'a cut connection': 'cut',
  })) {
    test(`asks again after ${name}`, async () => {
      assert.deepEqual(await probed(answer, list), { status: 'ok', message: '', asked: 2 });
    });
  }

  test('does not wait longer than a probe may take', async () => {
    const { status, message, asked } = await probed({
      status: 429,
      headers: { 'retry-after': '60' },
    });
    assert.deepEqual([status, asked], ['failed', 1]);
    assert.match(message, /answered 429/);
  });

  for (const [name, answer] of Object.entries<WireReply>({
    'has no such address': { status: 404, body: 'not found' },
    'takes no GET': { status: 405, body: 'no' },
    'has not made it yet': { status: 501, body: 'later' },
    'shows a page': { headers: { 'content-type': 'text/html' }, body: '<html>hi</html>' },
    'has a list of nothing': { body: { data: null } },
  })) {
    test(`only remarks that a server ${name}`, async () => {
      const { status, message, asked } = await probed(answer);
      assert.deepEqual([status, asked], ['ok', 1]);
      assert.match(
        message,
        /^not checked, for there is no list of models: 127\.0\.0\.1:\d+ answered/,
      );
    });
  }

  for (const status of [401, 403, 402, 302]) {
    test(`fails at once at status ${status}`, async () => {
      const result = await probed({ status, headers: { location: '/' }, body: 'no' }, list);
      assert.deepEqual([result.status, result.asked], ['failed', 1]);
    });
  }

  test('fails at once where no connection is taken', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const connect = () => ({ apiKey: key, baseUrl: 'http://127.0.0.1:9/v1' });
    const model: Model = { ...modelOf('a'), interface: 'openai_compat' };
    const [result] = await probe([model], connect);
    assert.equal(result?.status, 'failed');
    assert.match(result?.message ?? '', /ECONNREFUSED/);
  });
});

suite('listModels()', () => {
  async function listOf(answer: WireReply) {
    await using server = await startModelServer(() => answer);
    const connect = () => ({ apiKey: key, baseUrl: `${server.url}/v1`, secrets: ['pass-word'] });
    const [list] = await listModels(['openai'], connect);
    assert.ok(list);
    return list;
  }

  test('sorts the ids and takes secrets out of them', async () => {
    const ids = [`gpt ${key}`, Buffer.from('pass-word').toString('base64'), 'b', 'a'];
    const { ids: shown, error } = await listOf({ body: openAiModels(ids) });
    assert.deepEqual(shown, ['[key]', 'a', 'b', 'gpt [key]']);
    assert.equal(error, undefined);
  });

  test('shows a vendor whose address is wrong, and none that has no key', async () => {
    for (const [error, message, isConfigured] of [
      [new ConfigError('model "openai"', [{ message: 'no address' }]), 'no address', true],
      [new MissingKeyError('model "openai"', [{ message: 'no key' }]), 'no key', false],
    ] as const) {
      const [list] = await listModels(['openai'], () => {
        throw error;
      });
      assert.deepEqual([list?.error, list?.isConfigured], [message, isConfigured]);
    }
  });

  test('tells of lists without end, as of any other answer that is none', async () => {
    const body = '['.repeat(20_000) + ']'.repeat(20_000);
    const { ids, error, isConfigured } = await listOf({ body });
    assert.deepEqual([ids, isConfigured], [[], true]);
    assert.match(error ?? '', /answered in no known form: JSON that is nested too deep/);
  });
});
