import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseExperiment } from '../../src/config/load.ts';
import { configText, experimentText, messageOf, modelsText, options } from './fixture.ts';

suite('parseExperiment() under resume_from', () => {
  const experiment = `${experimentText}  resume_from: run-0\n`;

  test('keeps the first three phases and extends the others', () => {
    const loaded = parseExperiment(configText({ experiment }), options).experiment;
    assert.equal(loaded.resumeFrom, '/work/runs/run-0');
    assert.equal(loaded.modesAreExplicit, false);
    assert.deepEqual(Object.values(loaded.phases), ['Keep', 'Keep', 'Keep', 'Extend', 'Extend']);
  });

  test('takes a name with a slash for a path', () => {
    const text = configText({ experiment: `${experimentText}  resume_from: old/run-0\n` });
    assert.equal(parseExperiment(text, options).experiment.resumeFrom, '/work/old/run-0');
  });

  test('needs no teacher while datapoints are carried over', () => {
    const models = modelsText.replace('teacher, ', '');
    assert.equal(messageOf(configText({ models, experiment })), 'no error');
    const fresh = `${experiment}  phases: {data_generation: New}\n`;
    assert.equal(
      messageOf(configText({ models, experiment: fresh })),
      'x.yaml:1:1: No model has the role teacher: give it to one, to write the datapoints',
    );
  });

  const cases = [
    {
      name: 'the run is not there',
      text: configText({ experiment }),
      carried: { isThere: false, file: '/work/runs/run-0/config.yaml', text: undefined },
      message:
        'x.yaml:18:16: experiment.resume_from names a run that is not there: /work/runs/run-0',
    },
    {
      name: 'the run has no config to take the tasks from',
      text: modelsText + experiment,
      carried: { isThere: true, file: '/work/runs/run-0/config.yaml', text: undefined },
      message:
        'x.yaml:1:1: tasks is missing, and cannot be taken from /work/runs/run-0/config.yaml: list the tasks',
    },
    {
      name: 'the tasks of that run are wrong, naming its file',
      text: modelsText + experiment,
      carried: { isThere: true, file: 'old/config.yaml', text: 'tasks: [{name: 1}]' },
      message: [
        'old/config.yaml:1:9: tasks[0].description is missing: what the model is to do, shown to all roles',
        'old/config.yaml:1:9: tasks[0].output_description is missing: what a good response looks like',
        'old/config.yaml:1:9: tasks[0].target_attributes is missing: attributes that matter to the answer, with their values; auto or complete asks the teachers',
        'old/config.yaml:1:9: tasks[0].sampling is missing: how many datapoints there are, and how varied; write it with target and total',
        'old/config.yaml:1:9: tasks[0].rubric is missing: criteria the judges score by, with their descriptions; auto asks the teachers, extend adds to the rubric of the resumed run',
      ].join('\n'),
    },
  ];
  for (const { name, text, carried, message } of cases) {
    test(`fails when ${name}`, () => {
      assert.throws(() => parseExperiment(text, { ...options, carried }), { message });
    });
  }

  test('fails when it resumes itself', () => {
    const text = configText({ experiment: `${experimentText}  resume_from: ../work/runs/run-1\n` });
    assert.match(messageOf(text), /^x\.yaml:18:16: experiment\.resume_from is the run itself/);
  });
});
