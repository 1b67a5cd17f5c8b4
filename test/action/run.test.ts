import assert from 'node:assert/strict';
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { outputNames } from '../../src/action/outputs.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { workspaceWith } from './workspace.ts';

suite('the action, command run', () => {
  test('runs an experiment, and says what came of it', async () => {
    await using workspace = await workspaceWith(smallExperiment());
    const step = await workspace.run();

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.deepEqual(step.annotations, []);
    assert.deepEqual(Object.keys(step.outputs), outputNames);
    const { 'best-score': best, 'score-low': low, 'score-high': high, ...rest } = step.outputs;
    assert.deepEqual(rest, {
      complete: 'true',
      'experiment-id': 'small',
      calls: '20',
      'tokens-in': rest['tokens-in'],
      'tokens-out': rest['tokens-out'],
      'cost-usd': '0',
      'items-total': '20',
      'items-done': '20',
      'items-failed': '0',
      'items-missing': '0',
      'best-student': 'student-a',
      'run-path': join(workspace.path, 'runs/small'),
      'results-path': join(workspace.path, 'runs/small/analysis.json'),
      'exit-code': '0',
    });
    assert.ok(Number(rest['tokens-in']) > 0 && Number(rest['tokens-out']) > 0);
    assert.ok(Number(low) <= Number(best) && Number(best) <= Number(high));
    assert.deepEqual(step.groups, [
      'data_generation: 4 of 4',
      'response_collection: 8 of 8',
      'evaluation: 8 of 8',
    ]);
  });

  test('begins the job summary with the notice that the models are simulated', async () => {
    await using workspace = await workspaceWith(smallExperiment());
    const { summary } = await workspace.run();

    const parts = summary.split('\n\n');
    assert.equal(parts[0], '# CoEval: `small`');
    assert.match(parts[1] ?? '', /^\*\*Simulated models/);
    assert.match(parts[2] ?? '', /\| +1 \| `student-a` \| /);
    assert.match(summary, /\| `evaluation` +\| +8 \| +8 \| +0 \| +0 \|/);
    assert.match(summary, /\| \*\*All\*\* +\| +20 \| +0 \|/);
  });

  test('goes on with the run that is there, and makes no call twice', async () => {
    await using workspace = await workspaceWith(smallExperiment());
    await workspace.run();
    const again = await workspace.run();

    assert.equal(again.conclusion, 'success', again.lines.join('\n'));
    assert.equal(again.outputs['calls'], '20');
    assert.ok(again.lines.includes('Going on with experiment small'));
  });

  test('passes with a warning when a quota leaves gaps, and says how to go on', async () => {
    const experiment = ['quota: { student-a: { max_calls: 1 } }'];
    await using workspace = await workspaceWith(smallExperiment({ experiment }));
    const { conclusion, outputs, annotations, summary } = await workspace.run();

    assert.equal(conclusion, 'success');
    assert.equal(outputs['complete'], 'false');
    assert.equal(outputs['exit-code'], '6');
    assert.ok(Number(outputs['items-missing']) > 0);
    const [first] = annotations;
    assert.equal(first?.level, 'warning');
    assert.match(first?.message ?? '', /^Finished with gaps: \d+ items are missing/);
    assert.match(summary, /\| `response_collection` \| `notes` \| `student-a` +\| +3 \|.*quota/);
    assert.match(summary, /Run the workflow again to fill the gaps/);
  });

  test('works in the folder that working-directory names', async () => {
    await using workspace = await workspaceWith(smallExperiment());
    await mkdir(join(workspace.path, 'deep down'));
    await rename(
      join(workspace.path, 'coeval.yaml'),
      join(workspace.path, 'deep down', 'other.yaml'),
    );
    const inputs = { 'working-directory': 'deep down', config: 'other.yaml' };
    const { outputs } = await workspace.run({ inputs });

    assert.equal(outputs['run-path'], join(workspace.path, 'deep down/runs/small'));
  });
});
