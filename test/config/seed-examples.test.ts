import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { parseKeyFile } from '../../src/config/key-file.ts';
import { loadExperiment, parseExperiment } from '../../src/config/load.ts';
import { experimentText, fixture, modelsText, tasksText } from './fixture.ts';

const indented = (text: string) => text.replace(/^(?=.)/gm, '  ');

const student = `  - name: other
    interface: simulated
    roles: [teacher, student, judge]
`;

const quotaModels = ['gpt-4o-mini', 'gpt-3.5-turbo', 'expensive-gpt4', 'local-model']
  .map((name) => student.replace('other', name))
  .join('');

/** Fragments stand in the smallest config that is complete with them. */
const examples = {
  minimal: fixture('minimal'),
  'first-run': fixture('first-run'),
  'multi-role-model': `models:\n${indented(fixture('multi-role-model'))}${tasksText}${experimentText}`,
  'huggingface-model': `models:\n${indented(fixture('huggingface-model'))}${tasksText}${experimentText}`,
  'compatible-models': `${fixture('compatible-models')}${student}${tasksText}${experimentText}`,
  'quota-experiment': `models:\n${quotaModels}${tasksText}${fixture('quota-experiment').replace(
    'experiment:\n',
    experimentText,
  )}`,
  'batch-experiment': `${modelsText}${tasksText}${fixture('batch-experiment').replace(
    'experiment:\n',
    experimentText,
  )}`,
  'resume-experiment': fixture('resume-experiment'),
  'resume-new-id': fixture('resume-new-id'),
  'new-student': fixture('new-student'),
};

suite('the examples of the manual', () => {
  const carried = { isThere: true, file: 'config.yaml', text: fixture('first-run') };
  const schema = JSON.parse(
    readFileSync(new URL('../../schema/coeval.schema.json', import.meta.url), 'utf8'),
  );
  const isValid = new Ajv({ allowUnionTypes: true }).compile(schema);

  for (const [name, text] of Object.entries(examples)) {
    test(`${name} loads`, () => {
      const { warnings } = parseExperiment(text, { carried, forRun: false });
      assert.deepEqual(
        warnings.map(({ message }) => message.split(':')[0]),
        name === 'huggingface-model'
          ? ['models[0].interface "huggingface" is not available in this version']
          : [],
      );
    });

    test(`${name} agrees with the JSON Schema`, () => {
      assert.ok(isValid(parse(text)), JSON.stringify(isValid.errors));
    });
  }

  test('the key file has five keys', () => {
    const { entries } = parseKeyFile(fixture('key-file'), 'keys.yaml');
    assert.deepEqual(
      [...entries].map(([name, { apiKey }]) => [name, apiKey]),
      [
        ['groq', 'gsk-...'],
        ['deepseek', 'sk-...'],
        ['mistral', '...'],
        ['deepinfra', 'di-...'],
        ['cerebras', 'csk-...'],
      ],
    );
  });
});

suite('loadExperiment() of a run that resumes another', () => {
  test('takes the tasks from the config in the folder of that run', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'coeval-'));
    await mkdir(join(cwd, 'eval_runs', 'summarise-v1'), { recursive: true });
    await writeFile(join(cwd, 'eval_runs/summarise-v1/config.yaml'), fixture('first-run'));
    await writeFile(join(cwd, 'v5.yaml'), fixture('new-student'));
    const { experiment, snapshot } = await loadExperiment('v5.yaml', { cwd });
    assert.deepEqual(
      experiment.tasks.map(({ name }) => name),
      ['summarise'],
    );
    assert.deepEqual(
      experiment.models.map(({ name }) => name),
      ['gpt4o', 'llama3-8b'],
    );
    assert.equal(experiment.folder, join(cwd, 'eval_runs/summarise-v5'));
    assert.equal(experiment.resumeFrom, join(cwd, 'eval_runs/summarise-v1'));
    assert.deepEqual(experiment.phases, {
      attribute_mapping: 'Keep',
      rubric_mapping: 'Keep',
      data_generation: 'Keep',
      response_collection: 'Model',
      evaluation: 'Model',
    });
    assert.deepEqual(parse(snapshot()).tasks, parse(fixture('first-run')).tasks);
    await rm(cwd, { recursive: true });
  });
});
