import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { startModelServer } from '../support/model-server.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { workspaceWith } from './workspace.ts';

suite('the action, command plan', () => {
  test('tells the calls and makes none', async () => {
    await using workspace = await workspaceWith(smallExperiment());
    const step = await workspace.run({ inputs: { command: 'plan' } });

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.equal(step.outputs['calls'], '20');
    assert.equal(step.outputs['complete'], '');
    assert.match(step.summary, /\| `judge-a` +\| +0 \| +0 \| +8 \|/);
    assert.deepEqual(await readdir(workspace.path), ['coeval.yaml']);
  });

  test('tells what is left of a run, and what a quota does not allow', async () => {
    const experiment = ['quota: { student-a: { max_calls: 1 } }'];
    await using workspace = await workspaceWith(smallExperiment({ experiment }));
    await workspace.run();
    const { outputs, groups, annotations } = await workspace.run({ inputs: { command: 'plan' } });

    assert.equal(outputs['calls'], '6');
    assert.deepEqual(groups, ['Calls that are left: 6']);
    assert.match(annotations[0]?.message ?? '', /student-a would have to make 3 calls.* 0 more/);
  });

  for (const [reuse, calls] of [
    ['all', '0'],
    ['datapoints', '16'],
    ['none', '20'],
  ]) {
    test(`tells what the next run after a finished one calls, reuse ${reuse}`, async () => {
      await using workspace = await workspaceWith(smallExperiment());
      await workspace.run();
      const { outputs } = await workspace.run({ inputs: { command: 'plan', reuse: `${reuse}` } });
      assert.equal(outputs['calls'], calls);
      const { outputs: next } = await workspace.run({ inputs: { reuse: `${reuse}` } });
      assert.equal(next['calls'], calls);
    });
  }
});

suite('the action, command probe', () => {
  const inputs = { command: 'probe' };

  test('passes when every model answers', async () => {
    const models = ['sim-teacher', 'sim-a', 'other-b', 'sim-judge'];
    await using vendor = await startOpenAiServer(() => 'cut', models);
    await using workspace = await workspaceWith(servedExperiment(vendor.url, 2));
    const step = await workspace.run({ inputs });

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.match(step.summary, /4 of 4 models can be called/);
  });

  test('fails with an error for each model that does not', async () => {
    await using workspace = await workspaceWith(servedExperiment('http://127.0.0.1:9', 2));
    const { conclusion, exitCode, outputs, annotations } = await workspace.run({ inputs });

    assert.equal(conclusion, 'failure');
    assert.equal(exitCode, 3);
    assert.equal(outputs['exit-code'], '3');
    assert.deepEqual(
      annotations.map(({ level, message }) => `${level} ${message.split(':')[0]}`).sort(),
      ['error judge-a', 'error student-a', 'error student-b', 'error teacher-a'],
    );
  });
});

suite('the action, command run, before its first call', () => {
  test('warns of a model that it could not check', async () => {
    await using vendor = await startModelServer(() => ({ status: 404, body: 'not found' }));
    await using workspace = await workspaceWith(servedExperiment(vendor.url, 1));
    const { annotations } = await workspace.run();
    const said = annotations.map(({ level, message }) => `${level} ${message}`);
    const remark = /^warning judge-a: not checked, for there is no list of models: .* answered 404/;
    assert.ok(
      said.some((one) => remark.test(one)),
      said.join('\n'),
    );
  });
});
