import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { askAgain, chatRequest } from '../../src/phases/chat-request.ts';
import { responsesPhase } from '../../src/phases/responses.ts';
import { answerOf, modelOf, taskOf } from './parts.ts';
import { rejects, replyOf } from './reply.ts';

const parameters = {
  temperature: 0.2,
  maxTokens: 500,
  systemPrompt: 'Be brief.',
  extra: { top_k: 5 },
};
const base = modelOf('m').parameters;
const model = modelOf('m', { parameters: { ...base, judge: parameters } });

suite('chatRequest()', () => {
  test("takes the role's own parameters", () => {
    const request = chatRequest({ model, role: 'judge', text: 'Judge.', draw: [7, 'a'] });
    const { seed, ...rest } = request;
    assert.deepEqual(rest, {
      model: 'm-id',
      messages: [
        { role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Judge.' },
      ],
      maxTokens: 500,
      temperature: 0.2,
      extra: { top_k: 5 },
    });
    assert.ok(Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32);
  });

  test('says nothing of a temperature, a schema or a system prompt that there is none of', () => {
    const request = chatRequest({ model, role: 'student', text: 'Answer.', draw: [7, 'a'] });
    assert.deepEqual(Object.keys(request).sort(), [
      'extra',
      'maxTokens',
      'messages',
      'model',
      'seed',
    ]);
    assert.equal(request.messages.length, 1);
  });

  test('draws its seed from what it is told to, and from nothing else', () => {
    const seedOf = (text: string, ...draw: (string | number)[]) =>
      chatRequest({ model, role: 'judge', text, draw }).seed;
    assert.equal(seedOf('a', 7, 'x'), seedOf('b', 7, 'x'));
    assert.notEqual(seedOf('a', 7, 'x'), seedOf('a', 8, 'x'));
  });
});

suite('askAgain()', () => {
  const request = chatRequest({ model, role: 'judge', text: 'Judge.', draw: [7, 'a'] });

  test('shows the answer and the reason, under another seed each time', () => {
    const second = askAgain(request, replyOf(' Hm. '), 'it is prose', 2);
    assert.deepEqual(second.messages.slice(0, 2), request.messages);
    assert.deepEqual(second.messages.slice(2), [
      { role: 'assistant', content: 'Hm.' },
      {
        role: 'user',
        content:
          'That answer cannot be used: it is prose. Answer again, in full, in the form asked for.',
      },
    ]);
    const third = askAgain(request, replyOf('Hm.'), 'it is prose', 3);
    assert.equal(new Set([request.seed, second.seed, third.seed]).size, 3);
    assert.equal(request.messages.length, 2);
  });

  test('shows no empty answer, and puts the reason into the message that had none', () => {
    const { messages } = askAgain(request, replyOf(' \n'), 'it is empty', 2);
    assert.deepEqual(messages, [
      { role: 'system', content: 'Be brief.' },
      {
        role: 'user',
        content:
          'Judge.\n\nThat answer cannot be used: it is empty. Answer again, in full, in the form asked for.',
      },
    ]);
    assert.equal(request.messages[1]?.content, 'Judge.');
  });

  test('shows 4000 characters of a long answer, and no half of one', () => {
    const { messages } = askAgain(request, replyOf(`x${'🐈'.repeat(3000)}`), 'it is long', 2);
    const { content = '' } = messages[2] ?? {};
    assert.equal(content.length, 4000);
    assert.ok(content.isWellFormed());
  });
});

suite('responsesPhase()', () => {
  const phase = responsesPhase({ seed: 7 });
  const { datapoint } = answerOf();
  const [item] = [...phase.items({ task: taskOf(), datapoint }, modelOf('s'))];
  assert.ok(item);

  test('shows the student its task and the input, and nothing of the reference', () => {
    const [message] = phase.request(item).messages;
    assert.match(message?.content ?? '', /Restate the notes\.\n\nThe harbour opened in May\./);
    assert.doesNotMatch(message?.content ?? '', /In May the harbour/);
    assert.equal(phase.request(item).schema, undefined);
  });

  test('keeps what was said, trimmed, and the input as it was', () => {
    assert.deepEqual(phase.interpret(item, replyOf('\n{"a": 1}\n')), { response: '{"a": 1}' });
    assert.deepEqual(phase.identity(item), {
      id: 'notes__t__00001__s',
      datapoint_id: 'notes__t__00001',
      task_id: 'notes',
      teacher_model_id: 't',
      student_model_id: 's',
      input: 'The harbour opened in May.',
    });
  });

  test('takes no silence for an answer', () => {
    rejects(() => phase.interpret(item, replyOf(' ')), 'empty', 'it is empty');
  });
});
