import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Case, inExperiment, instead } from './change.ts';
import { configText, experimentText, messageOf, modelsText } from './fixture.ts';

const cases: Case[] = [
  {
    name: 'no models',
    change: instead(modelsText, ''),
    message:
      'x.yaml:1:1: models is missing: list the models, or name a run in experiment.resume_from',
  },
  {
    name: 'an empty list of models',
    change: instead(modelsText, 'models: []\n'),
    message: 'x.yaml:1:9: models must not be empty',
  },
  {
    name: 'no experiment',
    change: instead(experimentText, ''),
    message:
      'x.yaml:1:1: experiment is missing: the run: its name, its folder and its limits; write it with id and storage_folder',
  },
  {
    name: 'a misspelt key',
    change: instead('rubric:', 'rubrik:'),
    message:
      'x.yaml:7:5: tasks[0].rubric is missing: criteria the judges score by, with their descriptions; auto asks the teachers, extend adds to the rubric of the resumed run\nx.yaml:13:5: Unknown key "rubrik" in tasks[0]: did you mean "rubric"?',
  },
  {
    name: 'a misspelt interface',
    change: instead('openai', 'opnai'),
    message: 'x.yaml:3:16: models[0].interface cannot be "opnai": did you mean "openai"?',
  },
  {
    name: 'a misspelt role',
    change: instead('student', 'studnet'),
    message:
      'x.yaml:5:22: models[0].roles[1] cannot be "studnet": use teacher, student or judge (did you mean "student"?)',
  },
  {
    name: 'a misspelt mode',
    change: inExperiment('phases: {evaluation: Extnd}'),
    message:
      'x.yaml:18:24: experiment.phases.evaluation cannot be "Extnd": use New, Keep, Extend or Model (did you mean "Extend"?)',
  },
  {
    name: 'a misspelt phase',
    change: inExperiment('phases: {evalation: New}'),
    message:
      'x.yaml:18:12: Unknown key "evalation" in experiment.phases: did you mean "evaluation"?',
  },
  {
    name: 'Model for phase 1',
    change: inExperiment('phases: {attribute_mapping: model}'),
    message:
      'x.yaml:18:31: experiment.phases.attribute_mapping cannot be Model: use New, Keep or Extend',
  },
  {
    name: 'an unknown log level',
    change: inExperiment('log_level: loud'),
    message:
      'x.yaml:18:14: experiment.log_level cannot be "loud": use DEBUG, INFO, WARNING or ERROR',
  },
  {
    name: 'an unknown probe mode',
    change: inExperiment('probe_mode: some'),
    message: 'x.yaml:18:15: experiment.probe_mode cannot be "some": use disable, full or resume',
  },
  {
    name: 'a quota for nobody',
    change: inExperiment('quota: {gtp: {max_calls: 1}}'),
    message: 'x.yaml:18:11: experiment.quota names "gtp", which is not in models: there is gpt',
  },
  {
    name: 'a quota that is a number',
    change: inExperiment('quota: {gpt: 3}'),
    message: 'x.yaml:18:16: experiment.quota.gpt must be a map, as { max_calls: 100 }',
  },
  {
    name: 'a negative quota',
    change: inExperiment('quota: {gpt: {max_calls: -1}}'),
    message: 'x.yaml:18:28: experiment.quota.gpt.max_calls must be at least 0, not -1',
  },
  {
    name: 'part of a call',
    change: inExperiment('quota: {gpt: {max_calls: 1.5}}'),
    message: 'x.yaml:18:28: experiment.quota.gpt.max_calls must be a whole number, not 1.5',
  },
  {
    name: 'a negative budget',
    change: inExperiment('budget_usd: -0.5'),
    message: 'x.yaml:18:15: experiment.budget_usd must be at least 0, not -0.5',
  },
  {
    name: 'negative retries',
    change: inExperiment('generation_retries: -1'),
    message: 'x.yaml:18:23: experiment.generation_retries must be at least 0, not -1',
  },
  {
    name: 'batch without a batch API',
    change: inExperiment('batch: {groq: {evaluation: true}}'),
    message: 'x.yaml:18:11: experiment.batch.groq cannot be used: groq has no batch API',
  },
  {
    name: 'batch of phase 1',
    change: inExperiment('batch: {openai: {attribute_mapping: true}}'),
    message:
      'x.yaml:18:20: Unknown key "attribute_mapping" in experiment.batch.openai: there is data_generation, response_collection, evaluation',
  },
  {
    name: 'an id that leaves the folder',
    change: instead('run-1', '../x'),
    message: 'x.yaml:16:7: experiment.id may only have letters, digits, ".", "_" and "-", not "/"',
  },
  {
    name: 'an id of dots',
    change: instead('run-1', '..'),
    message: 'x.yaml:16:7: experiment.id must be more than dots',
  },
  {
    name: 'a home folder',
    change: instead('./runs', '~/runs'),
    message:
      'x.yaml:17:19: experiment.storage_folder begins with "~", which only a shell expands: write the whole path',
  },
  {
    name: 'a folder that is a command to the runner',
    change: instead('./runs', '"./runs\\n::error title=owned::x"'),
    message:
      'x.yaml:17:19: experiment.storage_folder must be a path on one line, without control characters and others that are not seen',
  },
  {
    name: 'a run to resume with an escape sequence in its name',
    change: instead(
      'storage_folder: ./runs',
      'storage_folder: ./runs\n  resume_from: "a/\\e]0;x\\a"',
    ),
    message:
      'x.yaml:18:16: experiment.resume_from must be a path on one line, without control characters and others that are not seen',
  },
];

suite('validate() of the experiment', () => {
  for (const { name, change, message } of cases) {
    test(`refuses ${name}`, () => assert.equal(messageOf(change(configText())), message));
  }
});
