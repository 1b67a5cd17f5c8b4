import assert from 'node:assert/strict';
import { mkdir, rename, writeFile } from 'node:fs/promises';
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
    assert.deepEqual(
      step.annotations.map(({ level, message }) => `${level}: ${message.split(':')[0]}`),
      ['notice: Starting without an earlier run', 'notice: There is no baseline'],
    );
    assert.deepEqual(Object.keys(step.outputs), outputNames);
    const known = Object.entries(step.outputs).filter(([, value]) => value !== '');
    const { score, 'best-score': best, ...others } = Object.fromEntries(known);
    const { 'score-low': low, 'score-high': high, 'contract-hash': contract, ...more } = others;
    const { 'tokens-in': tokensIn, 'tokens-out': tokensOut, ...rest } = more;
    const folder = join(workspace.path, 'runs/small');
    assert.deepEqual(rest, {
      ...{ verdict: 'skipped', passed: 'false', complete: 'true', state: 'complete' },
      'verdict-reason': 'There is no baseline yet: this run becomes the baseline of the next',
      ...{ 'experiment-id': 'small', calls: '20', 'cost-usd': '0', 'best-student': 'student-a' },
      ...{ 'items-total': '20', 'items-done': '20', 'items-failed': '0', 'items-missing': '0' },
      ...{ 'cache-hit': 'false', 'exit-code': '0', 'run-path': folder },
      'results-path': join(folder, 'analysis.json'),
      'summary-path': join(folder, 'summary.json'),
    });
    assert.ok(Number(tokensIn) > 0 && Number(tokensOut) > 0);
    assert.ok(Number(score) <= Number(best) && (contract?.length ?? 0) > 10);
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
    assert.match(parts[0] ?? '', /^## CoEval: simulated models ·/);
    assert.match(parts[1] ?? '', /^\*\*Simulated models: /);
    assert.match(summary, /\| +1 \| `student-a` +\| /);
    assert.match(summary, /\| `evaluation` +\| +8 \| +8 \| +0 \| +0 \|/);
    assert.match(summary, /\| \*\*All\*\* +\| +20 \| +0 \|/);
  });

  test('takes all from a run that is there and has all, and calls nobody', async () => {
    await using workspace = await workspaceWith(smallExperiment());
    await workspace.run();
    const again = await workspace.run();

    assert.equal(again.conclusion, 'success', again.lines.join('\n'));
    assert.equal(again.outputs['calls'], '0');
    assert.equal(again.outputs['items-done'], '20');
    assert.equal(again.outputs['cost-saved-usd'], '0');
  });

  test('keeps a run that is there when the next one cannot begin', async () => {
    await using workspace = await workspaceWith(smallExperiment());
    await workspace.run();
    const config = join(workspace.path, 'coeval.yaml');
    const model =
      'interface: openai_compat, base_url: "http://127.0.0.1:9/v1", parameters: { model: m }, roles: [student]';
    const dead = `models:\n  - { name: dead, ${model} }\n`;
    await writeFile(config, smallExperiment().replace('models:\n', dead));
    const failed = await workspace.run();
    assert.equal(failed.outputs['exit-code'], '3', failed.lines.join('\n'));

    await writeFile(config, smallExperiment());
    const again = await workspace.run();
    assert.equal(again.outputs['calls'], '0', again.lines.join('\n'));
  });

  test('goes on with a run that is there and lacks something', async () => {
    const quota = ['quota: { student-a: { max_calls: 1 } }'];
    await using workspace = await workspaceWith(smallExperiment({ experiment: quota }));
    const first = await workspace.run();
    const inputs = { quotas: 'student-a=100' };
    const again = await workspace.run({ inputs });

    assert.equal(first.outputs['calls'], '14');
    assert.equal(again.conclusion, 'success', again.lines.join('\n'));
    assert.equal(again.outputs['state'], 'complete');
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
    assert.equal(outputs['state'], 'pending');
    const [first] = annotations;
    assert.equal(first?.level, 'warning');
    assert.match(first?.message ?? '', /^Finished with gaps: \d+ items are missing/);
    assert.match(summary, /\| `response_collection` \| `notes` \| `student-a` +\| +3 \|.*quota/);
    assert.match(summary, /To fill them, run the workflow again/);
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

  test('is silent where that is asked for, and still sets its outputs', async () => {
    const experiment = ['quota: { student-a: { max_calls: 1 } }'];
    await using workspace = await workspaceWith(smallExperiment({ experiment }));
    const inputs = { summary: 'false', annotations: 'false' };
    const step = await workspace.run({ inputs });

    assert.equal(step.conclusion, 'success');
    assert.equal(step.summary.trim(), '');
    assert.deepEqual(step.annotations, []);
    assert.ok(step.lines.some((line) => line.startsWith('Finished with gaps')));
    assert.equal(step.outputs['state'], 'pending');
  });
});
