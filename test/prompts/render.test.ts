import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { promptVariables } from '../../src/domain/prompt-ids.ts';
import { promptTemplate, promptText } from '../../src/prompts/prompt-text.ts';
import { render } from '../../src/prompts/render.ts';
import { templates } from '../../src/prompts/templates.ts';
import { taskOf } from '../phases/parts.ts';

const cases = [
  { name: 'a variable', template: 'a {input} c', text: 'a B c' },
  { name: 'a variable twice', template: '{input}{input}', text: 'BB' },
  { name: 'a name it does not know', template: '{other} {input}', text: '{other} B' },
  { name: 'JSON', template: '{"a": "{input}", "b": [1]}', text: '{"a": "B", "b": [1]}' },
  {
    name: 'JSON in JSON',
    template: '{"scores": {"a": {"b": "High"}}} {input}',
    text: '{"scores": {"a": {"b": "High"}}} B',
  },
  { name: 'a variable in JSON', template: '{"a":{"b":{input}}}', text: '{"a":{"b":B}}' },
  { name: 'doubled braces', template: '{{input}} is {input}', text: '{input} is B' },
  { name: 'doubled JSON', template: '{{"a": {{"b": "{input}"}}}}', text: '{"a": {"b": "B"}}' },
  {
    name: 'empty braces',
    template: '{} {{}} { input } {0} {Input}',
    text: '{} {} { input } {0} {Input}',
  },
  { name: 'half of braces', template: '{input {input} input}', text: '{input B input}' },
  {
    name: 'what reaches into objects',
    template: '{constructor} {__proto__} {to_string} {input.length} {input.__class__}',
    text: '{constructor} {__proto__} {to_string} {input.length} {input.__class__}',
  },
];

suite('render()', () => {
  for (const { name, template, text } of cases) {
    test(`fills in a template with ${name}`, () => {
      assert.equal(render(template, { input: 'B' }), text);
    });
  }

  for (const value of [
    '{input}',
    '{secret}',
    '{{x}}',
    '}}',
    '$& $1 $` $$',
    '{"a": {"b": 1}}',
    '\0',
  ]) {
    test(`looks no further at ${JSON.stringify(value)} once it is filled in`, () => {
      const variables = { input: value, secret: 'S' };
      assert.equal(render('<{input}> {secret}', variables), `<${value}> S`);
    });
  }
});

suite('promptText()', () => {
  const library = { test: 'all: {input}', 'test.gpt-3.5': 'one: {input} {task_description}' };
  const task = taskOf({ promptLibrary: library });

  test("takes the model's own template, else the task's, else the built-in one", () => {
    assert.equal(promptText('test', task, 'gpt-3.5', { input: 'I' }), 'one: I Restate the notes.');
    assert.equal(promptText('test', task, 'gpt-3', { input: 'I' }), 'all: I');
    assert.equal(promptTemplate('test', taskOf(), 'gpt-3'), templates.test);
    assert.equal(
      promptText('test', taskOf(), 'gpt-3', { input: 'I' }),
      'Restate the notes.\n\nI\n\nAnswer with: Plain prose.',
    );
  });

  for (const [id, names] of Object.entries(promptVariables)) {
    test(`leaves no variable of ${id} unfilled, and its JSON whole`, () => {
      const variables = Object.fromEntries(names.map((name) => [name, `[${name}]`]));
      const text = promptText(id as keyof typeof promptVariables, taskOf(), 'm', variables);
      assert.doesNotMatch(text, /\{[a-z_]+\}/);
      const json = text.split('Return JSON: ')[1];
      if (json) assert.equal(typeof JSON.parse(json), 'object');
    });
  }
});
