import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type EvaluationItem, evaluationsPhase } from '../../src/phases/evaluations.ts';
import { remaining } from '../../src/phases/phase.ts';
import { answerOf, modelOf } from './parts.ts';

const phase = evaluationsPhase({ seed: 7 });
const judge = modelOf('j');
const response = 'notes__t__00001__s';
const rubric = { accuracy: 'Right.', brevity: 'Short.', style: 'Fine.' };

function itemsOf(mode: 'single' | 'per_factor', criteria: Readonly<Record<string, string>>) {
  return [...phase.items(answerOf({ task: { evaluationMode: mode }, rubric: criteria }), judge)];
}

/** The criteria that are left of each item, and the ids of the records that will have them. */
function left(items: readonly EvaluationItem[], done: readonly string[]) {
  const keys = new Set(done.map((one) => `${response}__j${one}`));
  return items
    .flatMap((item) => remaining(phase, item, keys) ?? [])
    .map((item) => `${phase.key(item).slice(response.length + 3)}: ${item.criteria.join(' ')}`);
}

suite('what is left to judge', () => {
  const whole = ': accuracy brevity style';
  for (const { name, done, single } of [
    { name: 'nothing is judged', done: [], single: [whole] },
    { name: 'all is judged at once', done: [''], single: [] },
    {
      name: 'a criterion was added',
      done: ['__accuracy', '__brevity'],
      single: ['__style: style'],
    },
    {
      name: 'two criteria were added',
      done: ['__brevity'],
      single: ['__accuracy+style: accuracy style'],
    },
    { name: 'each is judged apart', done: ['__accuracy', '__brevity', '__style'], single: [] },
    {
      name: 'the added ones failed for good',
      done: ['__brevity', '__accuracy+style'],
      single: [],
    },
    { name: 'only a criterion that is gone was judged', done: ['__tone'], single: [whole] },
  ]) {
    test(`in one call, when ${name}`, () => {
      assert.deepEqual(left(itemsOf('single', rubric), done), single);
    });
  }

  test('a criterion at a time', () => {
    const items = itemsOf('per_factor', rubric);
    const one = (name: string) => `__${name}: ${name}`;
    assert.deepEqual(left(items, []), [one('accuracy'), one('brevity'), one('style')]);
    assert.deepEqual(left(items, ['__brevity']), [one('accuracy'), one('style')]);
    assert.deepEqual(left(items, ['']), []);
  });

  test('of a rubric of one criterion, which is the whole of it', () => {
    const items = itemsOf('per_factor', { accuracy: 'Right.' });
    assert.deepEqual(left(items, []), [': accuracy']);
    assert.deepEqual(left(items, ['']), []);
    assert.deepEqual(left(items, ['__accuracy']), []);
  });
});

suite('the request to a judge', () => {
  test('shows all criteria, asks for a level for each, and comes after no other', () => {
    const [item] = itemsOf('single', rubric);
    assert.ok(item);
    const request = phase.request(item);
    const [message] = request.messages;
    assert.equal(request.messages.length, 1);
    assert.match(
      message?.content ?? '',
      /^- accuracy: Right\.\n- brevity: Short\.\n- style: Fine\.$/m,
    );
    assert.match(message?.content ?? '', /<<<RESPONSE [0-9a-f]{16}\nA harbour opened\.\nRESPONSE/);
    assert.match(
      message?.content ?? '',
      /<<<REFERENCE [0-9a-f]{16}\nIn May the harbour opened\.\n/,
    );
    assert.deepEqual(request.schema, {
      name: 'ratings',
      schema: {
        type: 'object',
        required: ['reason', 'scores'],
        additionalProperties: false,
        properties: {
          reason: { type: 'string', maxLength: 240 },
          scores: {
            type: 'object',
            required: ['accuracy', 'brevity', 'style'],
            additionalProperties: false,
            properties: {
              accuracy: { type: 'string', enum: ['High', 'Medium', 'Low'] },
              brevity: { type: 'string', enum: ['High', 'Medium', 'Low'] },
              style: { type: 'string', enum: ['High', 'Medium', 'Low'] },
            },
          },
        },
      },
    });
  });

  test('shows one criterion in per_factor', () => {
    const [, item] = itemsOf('per_factor', rubric);
    assert.ok(item);
    const { messages, schema } = phase.request(item);
    assert.match(messages[0]?.content ?? '', /^brevity: Short\.$/m);
    assert.doesNotMatch(messages[0]?.content ?? '', /accuracy|style/);
    assert.equal(schema?.name, 'rating');
  });

  test('shows of a grown rubric what is left', () => {
    const [item] = itemsOf('single', rubric);
    assert.ok(item);
    const rest = remaining(phase, item, new Set([`${response}__j__accuracy`]));
    assert.ok(rest);
    const { messages } = phase.request(rest);
    assert.match(messages[0]?.content ?? '', /- brevity: Short\.\n- style: Fine\./);
    assert.doesNotMatch(messages[0]?.content ?? '', /accuracy/);
  });

  test('is the same for the same item, and has another seed for another', () => {
    const [one, two] = itemsOf('per_factor', rubric);
    assert.ok(one && two);
    assert.deepEqual(phase.request(one), phase.request(one));
    assert.notEqual(phase.request(one).seed, phase.request(two).seed);
  });
});
