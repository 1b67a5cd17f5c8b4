import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { gatedExperiment } from './gated-experiment.ts';
import { coevalStep, outputsOf, stage } from './stage.ts';

const workflow = 'examples/workflows/pr-gate.yml';
const config = (ability: number) => ({ 'coeval.yaml': gatedExperiment({ ability }) });

suite('the workflow pr-gate.yml', () => {
  test('makes main the baseline, fails a weaker student and passes what has not changed', async () => {
    await using theatre = await stage(workflow, gatedExperiment());
    const { github, play } = theatre;
    const first = await play({ event: 'push' });
    assert.equal(first.conclusion, 'success');
    const ofMain = coevalStep(first);
    assert.deepEqual(outputsOf(ofMain, 'verdict', 'calls', 'complete', 'comment-url'), {
      ...{ verdict: 'skipped', calls: '140', complete: 'true', 'comment-url': '' },
    });

    const weaker = github.openPull({ branch: 'weaker', files: config(0.4) });
    const second = await play({ event: 'pull_request', pull: weaker.number });
    assert.equal(second.conclusion, 'failure');
    const failed = coevalStep(second);
    assert.deepEqual(
      outputsOf(failed, 'verdict', 'passed', 'calls', 'exit-code', 'baseline-run-id'),
      {
        ...{ verdict: 'fail', passed: 'false', calls: '60', 'exit-code': '1' },
        'baseline-run-id': String(first.run.record.id),
      },
    );
    assert.match(failed.outputs['verdict-reason'] ?? '', /summarizer.*text_summarization/);
    assert.doesNotMatch(failed.outputs['verdict-reason'] ?? '', /steady/);
    assert.notEqual(failed.main?.shownSummary, '');

    const same = github.openPull({ branch: 'same', files: { 'README.md': 'hello' } });
    const third = await play({ event: 'pull_request', pull: same.number });
    assert.equal(third.conclusion, 'success');
    assert.deepEqual(outputsOf(coevalStep(third), 'verdict', 'calls'), {
      ...{ verdict: 'pass', calls: '0' },
    });
    assert.deepEqual(
      github.repository.comments.map(({ issue }) => issue),
      [weaker.number, same.number],
    );
  });

  test('keeps the one comment of a pull request up to date, and never lets an older commit have it', async () => {
    await using theatre = await stage(workflow, gatedExperiment());
    const { github, play } = theatre;
    const { comments } = github.repository;
    await play({ event: 'push' });
    const pull = github.openPull({ branch: 'prompt', files: config(0.4) });
    const trigger = { event: 'pull_request', pull: pull.number } as const;
    const weak = await play(trigger);
    assert.match(comments[0]?.body ?? '', /regression/i);

    github.pushToPull(pull, config(0.85));
    const mended = await play(trigger);
    assert.equal(mended.conclusion, 'success');
    assert.equal(
      coevalStep(mended).outputs['comment-url'],
      coevalStep(weak).outputs['comment-url'],
    );
    assert.equal(comments.length, 1);
    const { body } = comments[0] ?? { body: '' };
    assert.doesNotMatch(body, /❌/);
    assert.ok(body.includes(`run=${mended.run.record.id} `), body);

    const again = await play(trigger, { again: weak.run });
    assert.equal(again.conclusion, 'failure');
    assert.deepEqual(
      comments.map((one) => one.body),
      [body],
    );
    assert.ok(coevalStep(again).main?.lines.some((line) => line.includes('its comment stays')));
  });
});
