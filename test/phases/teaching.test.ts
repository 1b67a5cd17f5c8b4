import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { attributesPhase } from '../../src/phases/attributes.ts';
import { datapointsPhase } from '../../src/phases/datapoints.ts';
import { NearDuplicates } from '../../src/phases/near-duplicates.ts';
import { rubricPhase } from '../../src/phases/rubric.ts';
import { modelOf, taskOf } from './parts.ts';
import { rejects, replyOf } from './reply.ts';

const teacher = modelOf('t');
/** Of JSON, and deeper than any recursion can go. */
const endless = '['.repeat(20_000) + ']'.repeat(20_000);
const auto = { kind: 'auto', seed: {} } as const;

suite('attributesPhase()', () => {
  const phase = attributesPhase({ seed: 7 });
  const itemsOf = (parts: Parameters<typeof taskOf>[0]) => [...phase.items(taskOf(parts), teacher)];

  test('asks for what the config does not fix, and for nothing else', () => {
    const kinds = (parts: Parameters<typeof taskOf>[0]) => itemsOf(parts).map(phase.key);
    assert.deepEqual(kinds({}), []);
    assert.deepEqual(kinds({ targetAttributes: auto }), ['notes__t__target_attributes']);
    assert.deepEqual(kinds({ targetAttributes: auto, nuancedAttributes: auto }), [
      'notes__t__target_attributes',
      'notes__t__nuanced_attributes',
    ]);
  });

  test('shows the seed of complete, and not that of auto', () => {
    const seed = { tone: ['formal'] };
    const textOf = (kind: 'auto' | 'complete') => {
      const [item] = itemsOf({ targetAttributes: { kind, seed } });
      assert.ok(item);
      return phase.request(item).messages[0]?.content ?? '';
    };
    assert.match(textOf('complete'), /already chosen.*\n\{"tone":\["formal"\]\}/);
    assert.doesNotMatch(textOf('auto'), /formal/);
  });

  const [item] = itemsOf({ targetAttributes: auto });
  assert.ok(item);
  const interpret = (text: string) => phase.interpret(item, replyOf(text)).proposal;

  for (const [name, text] of Object.entries({
    'a list of names': '{"attributes": [{"name": " tone ", "values": ["a", " b "]}]}',
    'names at the top': '{"tone": ["a", "b"]}',
    'a name that is lists without end': `{"attributes": [{"name": ${endless}, "values": ["x"]}, {"name": "tone", "values": ["a", "b"]}]}`,
    'a value that is no list': '{"tone": ["a", "b"], "length": "short", "x": {"y": ["z"]}}',
    'values that are no words': '{"tone": ["a", null, {"c": 1}, "", "b"], "length": [[]]}',
    'an attribute without values or a name': '{"tone": ["a", "b"], "length": [], " ": ["c"]}',
  })) {
    test(`understands ${name}`, () => {
      assert.deepEqual(interpret(text), { tone: ['a', 'b'] });
    });
  }

  test('takes numbers and truths as words', () => {
    assert.deepEqual(interpret('{"size": [1, 2.5, true]}'), { size: ['1', '2.5', 'true'] });
  });

  for (const text of ['{}', '{"tone": "formal"}', '{"attributes": []}', '{"attributes": ["a"]}']) {
    test(`asks again for ${text}`, () => {
      rejects(() => interpret(text), 'incomplete', 'it names no attribute with a list of values');
    });
  }
});

suite('rubricPhase()', () => {
  const phase = rubricPhase({ seed: 7 });
  const task = taskOf({ rubric: { kind: 'extend' } });
  const [item] = [...phase.items({ task, known: { accuracy: 'Right.' } }, teacher)];
  assert.ok(item);
  const interpret = (text: string) => phase.interpret(item, replyOf(text)).proposal;

  test('asks once a task, unless the rubric is fixed, and shows what is known', () => {
    assert.equal(phase.key(item), 'notes__t__rubric');
    assert.deepEqual([...phase.items({ task: taskOf(), known: {} }, teacher)], []);
    const text = phase.request(item).messages[0]?.content ?? '';
    assert.match(
      text,
      /already chosen; give only what they miss:\n.*\n<<<CRITERIA .*\n\{"accuracy":"Right\."\}\n/,
    );
  });

  for (const [name, text] of Object.entries({
    'a list of criteria': '{"criteria": [{"name": " brevity", "description": "Short. "}]}',
    'names at the top': '{"brevity": "Short."}',
    'a name that is lists without end': `{"criteria": [{"name": ${endless}, "description": "x"}, {"name": "brevity", "description": "Short."}]}`,
    'a description that is no text': '{"brevity": "Short.", "x": ["y"], "z": "", "": "w"}',
  })) {
    test(`understands ${name}`, () => {
      assert.deepEqual(interpret(text), { brevity: 'Short.' });
    });
  }

  for (const text of ['{}', '{"criteria": []}', '{"brevity": 1}']) {
    test(`asks again for ${text}`, () => {
      rejects(() => interpret(text), 'incomplete', 'it names no criterion with a description');
    });
  }
});

suite('datapointsPhase()', () => {
  const mapped = {
    task: taskOf({ storeNuanced: true }),
    target: { tone: ['formal', 'casual'] },
    nuanced: { domain: ['science', 'trade'] },
  };
  const itemsOf = (phase: ReturnType<typeof datapointsPhase>) => [...phase.items(mapped, teacher)];
  const fresh = () => datapointsPhase({ seed: 7 }, new NearDuplicates());
  const interpret = (text: string, finish: 'stop' | 'length' = 'stop') => {
    const phase = fresh();
    const [item] = itemsOf(phase);
    assert.ok(item);
    return phase.interpret(item, replyOf(text, finish));
  };

  test('numbers its items, and gives each its own attributes and seed', () => {
    const phase = fresh();
    const items = itemsOf(phase);
    assert.deepEqual(items.map(phase.key), [
      'notes__t__00001',
      'notes__t__00002',
      'notes__t__00003',
    ]);
    const [first, second] = items.map(phase.request);
    assert.notEqual(first?.seed, second?.seed);
    assert.match(first?.messages[0]?.content ?? '', /attributes: \{"tone":"(formal|casual)"\}/);
    const tones = items.map((item) => JSON.stringify(phase.identity(item)).match(/formal|casual/));
    assert.equal(new Set(tones.map(String)).size, 2);
  });

  test('stores nuanced attributes only where the task wants them', () => {
    const phase = fresh();
    const [item] = itemsOf(phase);
    assert.ok(item);
    assert.ok('sampled_nuanced_attributes' in phase.identity(item));
    const without = { ...item, task: taskOf() };
    assert.equal('sampled_nuanced_attributes' in phase.identity(without), false);
  });

  for (const [name, text] of Object.entries({
    'the names asked for': '{"prompt": "P", "response": "R"}',
    'other names': '{"question": "P", "answer": "R"}',
    'an empty one before a full one': '{"prompt": " ", "input": "P", "response": "R"}',
    'a fence': '```json\n{"prompt": "P", "response": "R"}\n```',
  })) {
    test(`understands ${name}`, () => {
      assert.deepEqual(interpret(text), { prompt: 'P', reference_response: 'R' });
    });
  }

  test('takes a number for a text, but no object, list or nothing', () => {
    assert.equal(interpret('{"prompt": "P", "response": 7}').reference_response, '7');
    for (const response of ['{"a": 1}', '["R"]', 'null', '""', 'true']) {
      const text = `{"prompt": "P", "response": ${response}}`;
      rejects(() => interpret(text), 'incomplete', 'it has no text under "response"');
    }
  });

  test('takes no reference that the token limit cut off', () => {
    const text = '{"prompt": "P", "response": "The whole of the answer is th';
    rejects(() => interpret(text, 'length'), 'truncated', /be much shorter/);
    assert.equal(interpret('{"prompt": "P", "response": "R"}', 'length').prompt, 'P');
  });

  test('refuses what the teacher wrote before, though not what another did', () => {
    const phase = fresh();
    const [item] = itemsOf(phase);
    assert.ok(item);
    const reply = replyOf('{"prompt": "Tell us of the harbour at night.", "response": "R"}');
    phase.interpret(item, reply);
    rejects(() => phase.interpret(item, reply), 'duplicate', /clearly different item/);
    phase.interpret({ ...item, teacher: modelOf('u') }, reply);
  });
});
