import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseExperiment } from '../../src/config/load.ts';
import { type Case, inExperiment, inModel, instead, inTask, model } from './change.ts';
import {
  configText,
  experimentText,
  messageOf,
  modelsText,
  options,
  tasksText,
} from './fixture.ts';

suite('validate()', () => {
  test('many faults at once, in the order of the file', () => {
    const change = (text: string) =>
      [
        instead('openai', 'opnai'),
        instead('total: 5', 'total: 0'),
        inExperiment('quota: {x: {max_calls: a}}'),
        inExperiment('seeds: 1'),
      ].reduce((text, each) => each(text), text);
    assert.deepEqual(
      messageOf(change(configText()))
        .split('\n')
        .map((line) => line.slice(0, 40)),
      [
        'x.yaml:3:16: models[0].interface cannot ',
        'x.yaml:12:36: tasks[0].sampling.total mu',
        'x.yaml:18:26: experiment.quota.x.max_cal',
        'x.yaml:19:3: Unknown key "seeds" in expe',
      ],
    );
  });
});

const warned: Case[] = [
  {
    name: 'a key in the config',
    change: inModel('access_key: sk-secret'),
    message: '5:5: models[0].access_key belongs in no repository: set OPENAI_API_KEY instead',
  },
  {
    name: 'parameters of a role the model has not',
    change: (text) =>
      inModel('role_parameters: {judge: {}}')(text)
        .replace('  - name: gpt', `${model('j', 'judge')}  - name: gpt`)
        .replace('student, judge]', 'student]'),
    message:
      '6:23: models[1].role_parameters.judge has no effect: the model does not have the role judge',
  },
  {
    name: 'a misspelt parameter',
    change: instead('gpt-4o}', 'gpt-4o, temprature: 1}'),
    message:
      '4:33: models[0].parameters.temprature is passed to the vendor as it stands: did you mean "temperature"?',
  },
  {
    name: 'a seed of written attributes',
    change: inTask('target_attributes_seed: {a: [b]}'),
    message: '13:5: target_attributes_seed has no effect: the target_attributes are written out',
  },
];

suite('validate() warns of', () => {
  for (const { name, change, message } of warned) {
    test(name, () => {
      const { warnings } = parseExperiment(change(configText()), options);
      assert.deepEqual(
        warnings.map((warning) => `${warning.line}:${warning.column}: ${warning.message}`),
        [message],
      );
    });
  }
});

test('the small config of the tests is right', () => {
  assert.equal(messageOf(modelsText + tasksText + experimentText), 'no error');
});
