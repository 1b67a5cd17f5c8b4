import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Case, instead, inTask } from './change.ts';
import { configText, messageOf } from './fixture.ts';

const cases: Case[] = [
  {
    name: 'attribute values that are no list',
    change: instead('[neutral, formal]', 'neutral'),
    message: 'x.yaml:11:13: tasks[0].target_attributes.tone must be a list, not "neutral"',
  },
  {
    name: 'no attribute values',
    change: instead('[neutral, formal]', '[]'),
    message: 'x.yaml:11:13: tasks[0].target_attributes.tone must list at least one value',
  },
  {
    name: 'an attribute value twice',
    change: instead('[neutral, formal]', '[a, b, a]'),
    message: 'x.yaml:11:20: tasks[0].target_attributes.tone has the value "a" twice',
  },
  {
    name: 'an empty attribute value',
    change: instead('[neutral, formal]', '[a, ""]'),
    message: 'x.yaml:11:17: tasks[0].target_attributes.tone has an empty value',
  },
  {
    name: 'more attributes than there are',
    change: instead('[1]', '[1, 2]'),
    message: 'x.yaml:12:24: tasks[0].sampling.target asks for 2 of 1 attributes',
  },
  {
    name: 'nuance without attributes',
    change: instead('total:', 'nuance: [1], total:'),
    message: 'x.yaml:12:37: tasks[0].sampling.nuance asks for 1 of 0 attributes',
  },
  {
    name: 'a range backwards',
    change: instead('[1]', '[2, 1]'),
    message:
      'x.yaml:12:24: tasks[0].sampling.target must not begin with more than it ends with, as [2, 1] does',
  },
  {
    name: 'a range of words',
    change: instead('[1]', 'some'),
    message:
      'x.yaml:12:24: tasks[0].sampling.target must be [min, max], [count] or all, in whole numbers, not "some"',
  },
  {
    name: 'a total of 0',
    change: instead('total: 5', 'total: 0'),
    message: 'x.yaml:12:36: tasks[0].sampling.total must be at least 1, not 0',
  },
  {
    name: 'a total beyond counting',
    change: instead('total: 5', 'total: 1e300'),
    message: 'x.yaml:12:36: tasks[0].sampling.total must be at most 1000000, not 1e+300',
  },
  {
    name: 'an empty rubric',
    change: instead('rubric:\n      accuracy: It is right.', 'rubric: {}'),
    message: 'x.yaml:13:13: tasks[0].rubric must have at least one criterion, or be auto',
  },
  {
    name: 'rubric: extend without a run',
    change: instead('rubric:\n      accuracy: It is right.', 'rubric: extend'),
    message:
      'x.yaml:13:13: tasks[0].rubric can only be extend with experiment.resume_from: use auto, or write the criteria',
  },
  {
    name: 'an unknown evaluation mode',
    change: inTask('evaluation_mode: both'),
    message: 'x.yaml:13:22: tasks[0].evaluation_mode cannot be "both": use single or per_factor',
  },
  {
    name: 'a label that is no attribute',
    change: inTask('label_attributes: [ton]'),
    message:
      'x.yaml:13:24: tasks[0].label_attributes[0] "ton" is no target attribute: did you mean "tone"?',
  },
  {
    name: 'an unknown prompt',
    change: inTask('prompt_library: {tset: x}'),
    message:
      'x.yaml:13:22: Unknown prompt "tset": there is map_target_attrs, map_nuanced_attrs, autorubric, sample, test, evaluate_single, evaluate_per_factor',
  },
  {
    name: 'a prompt for nobody',
    change: inTask('prompt_library: {test.gtp4: x}'),
    message:
      'x.yaml:13:22: The prompt "test.gtp4" is for a model that is not in models: there is gpt',
  },
  {
    name: 'an unknown variable',
    change: inTask('prompt_library: {test: \'a {inputs} {{x}} {"json": {y: 1}}\'}'),
    message:
      'x.yaml:13:28: The prompt test has no variable {inputs}: did you mean {input}? Write {{inputs}} for plain text',
  },
];

suite('validate() of tasks', () => {
  for (const { name, change, message } of cases) {
    test(`refuses ${name}`, () => assert.equal(messageOf(change(configText())), message));
  }

  for (const name of ['constructor', 'toString', 'then']) {
    test(`takes ${name} for the name of an attribute and of a criterion`, () => {
      const text = configText()
        .replace('tone: [neutral', `${name}: [neutral`)
        .replace('accuracy: It', `${name}: It`);
      assert.equal(messageOf(text), 'no error');
    });
  }
});
