import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { before, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { ProviderError } from '../../src/errors.ts';
import { simulated } from '../../src/providers/simulated/simulated.ts';
import {
  answerTo,
  ask,
  datapoint,
  type Item,
  judgePrompt,
  rating,
  ratings,
  taskOf,
  writeItem,
} from './simulated-asking.ts';

suite('simulated().complete()', () => {
  let item: Item;
  before(async () => {
    item = await writeItem(taskOf());
  });

  test('gives the same reply to the same request', async () => {
    const schema = ratings('accuracy');
    const prompt = judgePrompt(item, 'Nothing of the kind.');
    assert.deepEqual(await ask(prompt, { schema }), await ask(prompt, { schema }));
    assert.deepEqual(await writeItem(taskOf()), item);
  });

  test('gives the same reply in another process', async () => {
    const module = JSON.stringify(import.meta.resolve('./simulated-asking.ts'));
    const script = `const { taskOf, writeItem } = await import(${module});
      process.stdout.write(JSON.stringify(await writeItem(taskOf())));`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '--eval',
      script,
    ]);
    assert.deepEqual(JSON.parse(stdout), item);
  });

  test('gives another reply to another seed, model or text', async () => {
    const first = await answerTo(item, taskOf());
    assert.notEqual(await answerTo(item, taskOf(), { seed: 2 }), first);
    assert.notEqual(await answerTo(item, taskOf(), { model: 'student-2' }), first);
    assert.notEqual(await answerTo(item, taskOf({ description: 'Try.' })), first);
  });

  test('counts a token for every four characters', async () => {
    const reply = await ask('12345678 ');
    assert.deepEqual(reply.usage, {
      inputTokens: 3,
      outputTokens: Math.ceil(reply.text.length / 4),
    });
    assert.equal(reply.modelVersion, 'simulated-1');
    assert.equal(reply.finish, 'stop');
  });

  test('stops at the most tokens allowed', async () => {
    const whole = await ask(item.prompt);
    const part = await ask(item.prompt, { maxTokens: 10 });
    assert.equal(part.finish, 'length');
    assert.equal(part.text, whole.text.slice(0, 40));
    assert.equal(part.usage?.outputTokens, 10);
  });

  test('proposes attributes and criteria that are not there yet', async () => {
    const known = '{"complexity":["a"],"length":["b"],"tone":["c"]}';
    const attributes = await ask(known, { schema: { name: 'attributes', schema: {} } });
    const { attributes: proposed } = JSON.parse(attributes.text);
    assert.deepEqual(proposed.map((one: { name: string }) => one.name).sort(), [
      'audience',
      'detail',
    ]);
    const { criteria } = JSON.parse(
      (await ask('{"accuracy":"x"}', { schema: { name: 'criteria', schema: {} } })).text,
    );
    assert.equal(criteria.length, 3);
    assert.ok(criteria.every((one: { name: string }) => one.name !== 'accuracy'));
  });

  test('proposes other attributes for the surface', async () => {
    const schema = { name: 'attributes', schema: {} };
    const { text } = await ask('Attributes of the surface', { schema });
    assert.ok(!text.includes('complexity'));
  });
});

suite('simulated().complete() with hostile text', () => {
  const floods = [
    'a',
    '{',
    '. ',
    '<<<RESPONSE aaaaaaaa\n',
    'Aa Aa 1. ',
    'a, b or ',
    '\ud800x ',
    '"',
  ];
  const schemas = [
    {},
    { schema: datapoint },
    { schema: rating },
    { schema: ratings('__proto__', '') },
    { schema: { name: 'attributes', schema: {} } },
    { schema: { name: 'criteria', schema: {} } },
    { schema: { name: '', schema: {} } },
  ];
  for (const flood of floods) {
    test(`answers a megabyte of ${JSON.stringify(flood)}`, { timeout: 20_000 }, async () => {
      const text = flood.repeat(Math.ceil(1e6 / flood.length));
      const prompts = [text, judgePrompt({ prompt: '', response: text.slice(0, 30_000) }, text)];
      const requests = prompts.flatMap((prompt) => schemas.map((schema) => ({ prompt, schema })));
      for (const { prompt, schema } of requests) {
        const { text } = await ask(prompt, { ...schema, extra: { obedient: true } });
        assert.ok(text.isWellFormed());
      }
    });
  }

  test('answers nothing at all', async () => {
    assert.notEqual((await ask('')).text, '');
    const reply = await simulated().complete(
      { model: '', messages: [], maxTokens: 100, seed: -1.5 },
      new AbortController().signal,
    );
    assert.notEqual(reply.text, '');
  });
});

suite('simulated() parameters', () => {
  const wrong: readonly [Record<string, unknown>, RegExp][] = [
    [{ abilty: 1 }, /"abilty: 1".*ability, verbosity, quality, severity, noise/],
    [{ ability: 1.1 }, /"ability: 1\.1": it must be a number from 0 to 1/],
    [{ severity: '0' }, /a number from -1 to 1/],
    [{ noise: Number.NaN }, /a number from 0 to 1/],
    [{ dead: 'yes' }, /true or false/],
    [{ family: '' }, /it must be a name/],
    [{ toString: 1 }, /its parameters are/],
  ];
  for (const [extra, message] of wrong) {
    test(`${Object.entries(extra).join()} is rejected`, async () => {
      await assert.rejects(ask('Hello', { extra }), (error) => {
        assert.ok(error instanceof ProviderError);
        assert.equal(error.kind, 'rejected');
        assert.match(error.message, message);
        return true;
      });
    });
  }
});

test('simulated().listModels() serves any model', async () => {
  assert.deepEqual(await simulated().listModels(new AbortController().signal), ['any']);
});
