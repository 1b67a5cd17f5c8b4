import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { smallExperiment } from '../support/small-experiment.ts';
import { workspaceWith } from './workspace.ts';

suite('the action, given something wrong', () => {
  test('annotates every fault of the config at its line', async () => {
    const config = smallExperiment({ experiment: ['concurency: 4'] });
    const bad = config.replace('"roles":["judge"]', '"roles":["juge"]');
    await using workspace = await workspaceWith(bad);
    const { conclusion, exitCode, outputs, annotations, summary } = await workspace.run();

    assert.equal(conclusion, 'failure');
    assert.equal(exitCode, 2);
    assert.equal(outputs['exit-code'], '2');
    const lines = bad.split('\n');
    const places = [lines.findIndex((line) => line.includes('juge')), lines.length - 2];
    assert.deepEqual(
      annotations.map(({ level, file, line }) => ({ level, file, line })),
      places.map((index) => ({ level: 'error', file: 'coeval.yaml', line: String(index + 1) })),
    );
    assert.match(annotations[0]?.message ?? '', /judge/);
    assert.match(annotations[1]?.message ?? '', /concurrency/);
    assert.ok(annotations.every(({ column }) => Number(column) > 1));
    assert.match(summary, /^# CoEval failed\n\n- coeval\.yaml:\u200c?\d+/);
  });

  test('shows ten errors at most, the last of which counts the others', async () => {
    const faults = Array.from({ length: 30 }, (_, index) => `wrong_${index}: 1`);
    await using workspace = await workspaceWith(smallExperiment({ experiment: faults }));
    const { annotations, lines } = await workspace.run();

    assert.equal(annotations.length, 10);
    assert.match(annotations[9]?.message ?? '', /^and 21 more errors/);
    assert.ok(lines.some((line) => line.includes('wrong_29')));
  });

  const mistakes = [
    {
      name: 'an unknown command',
      inputs: { command: 'evaluate' },
      message:
        'The input "command" must be one of run, plan, probe, merge, comment, not "evaluate"',
    },
    {
      name: 'a time that is none',
      inputs: { 'time-budget-minutes': '0' },
      message: 'The input "time-budget-minutes" must be a number from 0.01 to 10080, not "0"',
    },
    {
      name: 'a baseline of no form that there is',
      inputs: { baseline: 'main' },
      message:
        'The input "baseline" must be auto, none, run:RUN_ID, ref:BRANCH, ref:SHA or path:FOLDER, not "main"',
    },
    {
      name: 'a working directory that is not there',
      inputs: { 'working-directory': 'nowhere' },
      message: 'The input "working-directory" must name a folder, and "nowhere" is none',
    },
    {
      name: 'a config that is not there',
      inputs: { config: 'nothing.yaml' },
      message: 'nothing.yaml: Cannot read the file: there is no such file',
    },
  ];

  for (const { name, inputs, message } of mistakes) {
    test(`refuses ${name}`, async () => {
      await using workspace = await workspaceWith(smallExperiment());
      const { exitCode, annotations } = await workspace.run({ inputs });

      assert.equal(exitCode, 2);
      assert.deepEqual(
        annotations.map((one) => [one.level, one.message]),
        [['error', message]],
      );
    });
  }

  test('takes inputs that are set to nothing as left out', async () => {
    await using workspace = await workspaceWith(smallExperiment());
    const inputs = { command: '', config: '', 'working-directory': '' };
    const { conclusion } = await workspace.run({ inputs });

    assert.equal(conclusion, 'success');
  });
});
