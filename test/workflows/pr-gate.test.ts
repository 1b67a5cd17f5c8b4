import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createGitHub } from '../support/services/github.ts';
import { tempDir } from '../support/temp-dir.ts';
import { playWorkflow } from '../support/workflow/play-workflow.ts';
import { linesOf, stepOf } from '../support/workflow/result.ts';
import { gatedExperiment } from './gated-experiment.ts';

const workflow = 'examples/workflows/pr-gate.yml';

suite('the workflow pr-gate.yml', () => {
  test('makes main the baseline, fails a weaker student and passes what has not changed', async () => {
    await using folder = await tempDir();
    await using github = await createGitHub({ files: { 'coeval.yaml': gatedExperiment() } });
    const play = async (pull?: number) => {
      const trigger =
        pull === undefined
          ? ({ event: 'push' } as const)
          : ({ event: 'pull_request', pull } as const);
      const result = await playWorkflow(github, { workflow, trigger, folder: folder.path });
      const [instance] = result.jobs['coeval']?.instances ?? [];
      if (process.env['SHOW'] && instance) console.log(linesOf(instance).join('\n'));
      return { ...result, step: stepOf(instance, '__1') };
    };
    const first = await play();
    assert.equal(first.conclusion, 'success');
    assert.equal(first.step.outputs['verdict'], 'skipped');
    assert.equal(first.step.outputs['calls'], '700');

    const weaker = github.openPull({
      branch: 'weaker',
      files: { 'coeval.yaml': gatedExperiment({ ability: 0.75 }) },
    });
    const second = await play(weaker.number);
    assert.equal(second.conclusion, 'failure');
    assert.equal(second.step.outputs['verdict'], 'fail');
    assert.match(second.step.outputs['verdict-reason'] ?? '', /summarizer.*text_summarization/);
    assert.equal(second.step.outputs['calls'], '300');

    const same = github.openPull({ branch: 'same', files: { 'README.md': 'hello' } });
    const third = await play(same.number);
    assert.equal(third.conclusion, 'success');
    assert.equal(third.step.outputs['verdict'], 'pass');
    assert.equal(third.step.outputs['calls'], '0');
    const bodies = github.repository.comments.map(({ issue, body }) => ({ issue, body }));
    if (process.env['SHOW']) for (const { body } of bodies) console.log(body);
    assert.deepEqual(
      bodies.map(({ issue }) => issue),
      [weaker.number, same.number],
    );
  });
});
