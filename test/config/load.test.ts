import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseExperiment } from '../../src/config/load.ts';
import { configText, experimentText, options } from './fixture.ts';

suite('parseExperiment()', () => {
  test('fills in every default', () => {
    const { experiment, warnings } = parseExperiment(configText(), options);
    const parameters = {
      temperature: undefined,
      maxTokens: 2048,
      systemPrompt: undefined,
      extra: {},
    };
    assert.deepEqual(warnings, []);
    assert.deepEqual(experiment, {
      id: 'run-1',
      folder: '/work/runs/run-1',
      resumeFrom: undefined,
      models: [
        {
          name: 'gpt',
          interface: 'openai',
          id: 'gpt-4o',
          roles: ['teacher', 'student', 'judge'],
          parameters: { teacher: parameters, student: parameters, judge: parameters },
          baseUrl: undefined,
          accessKey: undefined,
          maxConcurrency: undefined,
          requestsPerMinute: undefined,
          tokensPerMinute: undefined,
          timeoutMs: 300_000,
          price: undefined,
          batch: undefined,
        },
      ],
      tasks: [
        {
          name: 'summary',
          description: 'Summarise the text.',
          outputDescription: 'One sentence.',
          targetAttributes: { kind: 'static', values: { tone: ['neutral', 'formal'] } },
          nuancedAttributes: { kind: 'static', values: {} },
          sampling: { target: { min: 1, max: 1 }, nuance: { min: 0, max: 0 }, total: 5 },
          rubric: { kind: 'static', criteria: { accuracy: 'It is right.' } },
          evaluationMode: 'single',
          storeNuanced: false,
          labelAttributes: [],
          promptLibrary: {},
          category: undefined,
        },
      ],
      phases: {
        attribute_mapping: 'New',
        rubric_mapping: 'New',
        data_generation: 'New',
        response_collection: 'New',
        evaluation: 'New',
      },
      modesAreExplicit: false,
      seed: 0,
      quota: {},
      budgetUsd: undefined,
      concurrency: 64,
      generationRetries: 2,
      patienceMs: 300_000,
      probe: { mode: 'full', onFail: 'abort' },
      estimate: { beforeRun: false, samples: 2 },
      batch: {},
      logLevel: 'INFO',
    });
  });

  test('lays role_parameters over parameters and passes unknown settings on', () => {
    const models = `models:
  - name: m
    interface: vllm
    roles: [teacher, student, judge]
    parameters: {model: m-8b, temperature: 0.7, max_tokens: 512, device: auto, top_p: 0.9, stop: [a]}
    role_parameters:
      student: {max_output_tokens: 64, top_p: 0.5}
      judge: {temperature: 0, system_prompt: Be strict.}
    price: {input: 1, output: 2, cached_input: 0.5}
    timeout_s: 5
`;
    const [model] = parseExperiment(configText({ models }), options).experiment.models;
    const common = { systemPrompt: undefined, extra: { top_p: 0.9, stop: ['a'] } };
    assert.equal(model?.id, 'm-8b');
    assert.equal(model?.timeoutMs, 5000);
    assert.deepEqual(model?.price, { input: 1, output: 2, cachedInput: 0.5 });
    assert.deepEqual(model?.parameters, {
      teacher: { ...common, temperature: 0.7, maxTokens: 512 },
      student: { ...common, temperature: 0.7, maxTokens: 64, extra: { top_p: 0.5, stop: ['a'] } },
      judge: { ...common, temperature: 0, maxTokens: 512, systemPrompt: 'Be strict.' },
    });
  });

  test('keeps numbers, truth values and nulls as the text that was written', () => {
    const tasks = `tasks:
  - name: 007
    description: 1
    output_description: yes
    target_attributes:
      1.50: [1, 2.50, yes, null, ~, 0x1F, 2024-01-01]
    sampling: {target: ALL, total: 5}
    rubric: {2: 3}
`;
    const text = configText({ tasks, experiment: 'experiment: {id: 2024, storage_folder: 1.0}\n' });
    const { experiment } = parseExperiment(text, options);
    assert.equal(experiment.folder, '/work/1.0/2024');
    assert.equal(experiment.tasks[0]?.name, '007');
    assert.equal(experiment.tasks[0]?.sampling.target, 'all');
    assert.deepEqual(experiment.tasks[0]?.targetAttributes, {
      kind: 'static',
      values: { '1.50': ['1', '2.50', 'yes', 'null', '~', '0x1F', '2024-01-01'] },
    });
    assert.deepEqual(experiment.tasks[0]?.rubric, { kind: 'static', criteria: { 2: '3' } });
  });

  test('reads words in any case', () => {
    const experiment = `${experimentText}  log_level: debug
  probe_mode: Resume
  phases: {evaluation: EXTEND}
`;
    const loaded = parseExperiment(configText({ experiment }), options).experiment;
    assert.equal(loaded.logLevel, 'DEBUG');
    assert.equal(loaded.probe.mode, 'resume');
    assert.equal(loaded.phases.evaluation, 'Extend');
    assert.equal(loaded.phases.data_generation, 'New');
    assert.equal(loaded.modesAreExplicit, true);
  });

  test('takes settings without a value for left out', () => {
    const experiment = `${experimentText}  quota:\n    # gpt: {max_calls: 3}\n  phases:\n`;
    const loaded = parseExperiment(configText({ experiment }), options).experiment;
    assert.deepEqual(loaded.quota, {});
    assert.equal(loaded.modesAreExplicit, false);
  });

  test('lets the command line win, and writes what it says into the snapshot', () => {
    const experiment = `${experimentText}  quota: {gpt: {max_calls: 3}}\n`;
    const overrides = { quota: { gpt: 9 }, logLevel: 'error', budgetUsd: 1.5 };
    const loaded = parseExperiment(configText({ experiment }), { ...options, overrides });
    assert.deepEqual(loaded.experiment.quota, { gpt: 9 });
    assert.equal(loaded.experiment.logLevel, 'ERROR');
    const again = parseExperiment(loaded.snapshot(), options);
    assert.deepEqual(again.experiment, loaded.experiment);
  });

  test('lists the phases that are batched', () => {
    const experiment = `${experimentText}  batch: {openai: {evaluation: true, data_generation: false}}\n`;
    const loaded = parseExperiment(configText({ experiment }), options).experiment;
    assert.deepEqual(loaded.batch, { openai: ['evaluation'] });
  });

  test('resolves anchors and merge keys', () => {
    const models = `models:
  - &base
    name: a
    interface: simulated
    roles: [teacher, student]
    parameters: &p {temperature: 1}
  - <<: *base
    name: b
    roles: [judge]
    parameters: *p
`;
    const loaded = parseExperiment(configText({ models }), options).experiment;
    assert.deepEqual(
      loaded.models.map(({ name, roles, parameters }) => [
        name,
        roles,
        parameters.judge.temperature,
      ]),
      [
        ['a', ['teacher', 'student'], 1],
        ['b', ['judge'], 1],
      ],
    );
  });
});
