import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Case, inModel, instead, model, onlyModels } from './change.ts';
import { configText, messageOf } from './fixture.ts';

const simulated = (parameter: string) =>
  instead(
    'interface: openai\n    parameters: {model: gpt-4o}',
    `interface: simulated\n    parameters: {${parameter}}`,
  );

const cases: Case[] = [
  {
    name: '"__" in a name',
    change: instead('name: gpt', 'name: g__t'),
    message: 'x.yaml:2:11: models[0].name must not have "__" in it, which joins the parts of ids',
  },
  {
    name: 'a dot in a task name',
    change: instead('name: summary', 'name: a.b'),
    message: 'x.yaml:7:11: tasks[0].name may only have letters, digits, "_" and "-", not "."',
  },
  {
    name: 'a name of 201 characters',
    change: instead('name: gpt', `name: ${'a'.repeat(201)}`),
    message: 'x.yaml:2:11: models[0].name must have at most 200 characters, not 201',
  },
  {
    name: 'names too long together',
    change: instead('name: gpt', `name: ${'a'.repeat(120)}`),
    message:
      'x.yaml:1:1: Names are too long for a file name: a task and two models may have 235 characters together, not 247',
  },
  {
    name: 'a name JavaScript keeps',
    change: instead('name: gpt', 'name: constructor'),
    message:
      'x.yaml:2:11: models[0].name cannot be "constructor", which JavaScript keeps for itself',
  },
  {
    name: 'a name twice',
    change: onlyModels(model('a', 'teacher, student') + model('a', 'judge')),
    message: 'x.yaml:3:12: models[1].name "a" is already taken: give each its own name',
  },
  {
    name: 'names that differ by case',
    change: onlyModels(model('a', 'teacher, student') + model('A', 'judge')),
    message:
      'x.yaml:3:12: models[1].name "A" differs from "a" only by case: give each its own name',
  },
  {
    name: 'a role twice',
    change: instead('[teacher,', '[judge, teacher,'),
    message: 'x.yaml:5:38: models[0].roles has "judge" twice',
  },
  {
    name: 'no student and no judge',
    change: instead(', student, judge', ''),
    message:
      'x.yaml:1:1: No model has the role student: give it to one, to respond\nx.yaml:1:1: No model has the role judge: give it to one, to score the responses',
  },
  {
    name: 'no teacher',
    change: instead('teacher, ', ''),
    message: 'x.yaml:1:1: No model has the role teacher: give it to one, to write the datapoints',
  },
  {
    name: 'a judge named label',
    change: onlyModels(model('label', 'teacher, student, judge')),
    message:
      'x.yaml:2:12: models[0].name cannot be "label" for a judge: it stands for the scores of label_attributes',
  },
  {
    name: 'pairs that share a file',
    change: onlyModels(
      model('a', 'teacher, student') +
        model('a.b', 'teacher') +
        model('b.c', 'judge') +
        model('c', 'judge'),
    ),
    message:
      'x.yaml:1:1: Scores of "c" for "a.b" and of "b.c" for "a" would share the file {task}.a.b.c.evaluations.jsonl: rename one of the models',
  },
  {
    name: 'no model id',
    change: instead('{model: gpt-4o}', '{}'),
    message:
      'x.yaml:4:5: models[0].parameters.model is missing: give the id that openai has for the model, as "gpt-4o-mini"',
  },
  {
    name: 'no address',
    change: instead('openai', 'openai_compat'),
    message:
      'x.yaml:2:5: models[0].base_url is missing: openai_compat needs the address of the server, as "http://localhost:8000/v1"',
  },
  {
    name: 'an address that is none',
    change: inModel('base_url: file:///pa55'),
    message:
      'x.yaml:5:15: models[0].base_url must be an address that begins with http:// or https://',
  },
  {
    name: 'two token limits',
    change: instead('gpt-4o}', 'gpt-4o, max_tokens: 1, max_new_tokens: 2}'),
    message: 'x.yaml:4:48: models[0].parameters has both max_tokens and max_new_tokens: keep one',
  },
  {
    name: 'a hot temperature',
    change: instead('gpt-4o}', 'gpt-4o, temperature: 2.5}'),
    message: 'x.yaml:4:46: models[0].parameters.temperature must be at most 2, not 2.5',
  },
  {
    name: 'a key in parameters',
    change: instead('gpt-4o}', 'gpt-4o, api_key: sk-secret}'),
    message:
      'x.yaml:4:33: models[0].parameters.api_key would be sent to the model and kept in the run: use access_key of the model, the environment or a key file',
  },
  {
    name: 'an unknown role in role_parameters',
    change: inModel('role_parameters: {juge: {}}'),
    message: 'x.yaml:5:23: Unknown key "juge" in models[0].role_parameters: did you mean "judge"?',
  },
  {
    name: 'another model in a role',
    change: inModel('role_parameters: {judge: {model: x}}'),
    message:
      'x.yaml:5:31: models[0].role_parameters.judge.model cannot differ by role: write a second entry in models',
  },
  {
    name: 'a misspelt setting of a simulated model',
    change: simulated('abilty: 0.9'),
    message:
      'x.yaml:4:18: models[0].parameters.abilty is no setting of simulated models: did you mean "ability"?',
  },
  {
    name: 'a setting that simulated models do not have',
    change: simulated('top_p: 0.9'),
    message:
      'x.yaml:4:18: models[0].parameters.top_p is no setting of simulated models: there is ability, verbosity, quality, severity, noise, length_bias, family_bias, latency_ms, latency_sigma, error_rate, rate_limit_rate, cut_rate, hang_rate, malformed_rate, filter_rate, truncate_rate, obedient, dead, family',
  },
  {
    name: 'a misspelt temperature of a simulated model',
    change: simulated('temprature: 1'),
    message:
      'x.yaml:4:18: models[0].parameters.temprature is no setting of simulated models: did you mean "temperature"?',
  },
  {
    name: 'an ability beyond its range',
    change: simulated('ability: 9'),
    message: 'x.yaml:4:27: models[0].parameters.ability must be a number from 0 to 1, not 9',
  },
  {
    name: 'an ability in words',
    change: simulated('ability: high'),
    message: 'x.yaml:4:27: models[0].parameters.ability must be a number from 0 to 1, not "high"',
  },
  {
    name: 'a switch of a simulated judge that is none',
    change: instead(
      '    interface: openai\n',
      '    interface: simulated\n    role_parameters: {judge: {noise: 0.2, obedient: often}}\n',
    ),
    message:
      'x.yaml:4:53: models[0].role_parameters.judge.obedient must be true or false, not "often"',
  },
];

suite('validate() of models', () => {
  for (const { name, change, message } of cases) {
    test(`refuses ${name}`, () => assert.equal(messageOf(change(configText())), message));
  }
});
