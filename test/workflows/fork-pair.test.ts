import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { WorkflowResult } from '../support/workflow/result.ts';
import { evilUpload } from './evil-upload.ts';
import { gatedExperiment } from './gated-experiment.ts';
import { coevalStep, messagesOf, outputsOf, type Stage, stage } from './stage.ts';

const workflow = 'examples/workflows/fork-run.yml';
const secondHalf = 'examples/workflows/fork-comment.yml';
const fork = 'stranger/bench';
const secrets = { OPENAI_API_KEY: 'sk-of-the-repository' };
const remote = { name: 'remote', entry: 'interface: openai, parameters: { model: gpt-4o-mini }' };

const config = (ability?: number) =>
  gatedExperiment({ datapoints: 8, ...(ability && { ability }) });

/** The second half, started by the end of the first. */
const answer = ({ play }: Stage, { run }: Pick<WorkflowResult, 'run'>) =>
  play({ event: 'workflow_run', of: run.record }, { workflow: secondHalf });

suite('the workflows fork-run.yml and fork-comment.yml', () => {
  test('skip what needs a key, loudly, and say so on the pull request', async () => {
    await using theatre = await stage(workflow, config(), { secrets });
    const { github } = theatre;
    const files = { 'coeval.yaml': gatedExperiment({ datapoints: 8, students: [remote] }) };
    const { number: pull } = github.openPull({ branch: 'idea', fork, files });
    const first = await theatre.play({ event: 'pull_request', pull });
    assert.equal(first.conclusion, 'success');
    const step = coevalStep(first);
    assert.deepEqual(outputsOf(step, 'verdict', 'exit-code', 'calls'), {
      ...{ verdict: 'skipped', 'exit-code': '0', calls: '80' },
    });
    assert.match(messagesOf(step, 'warning').join('\n'), /did not run.*remote/);
    const [artifact] = github.repository.artifacts;
    assert.equal(artifact?.name, 'coeval-gated-attempt-1');
    assert.equal(github.repository.comments.length, 0);
    assert.equal(github.repository.caches.length, 0);

    const second = await answer(theatre, first);
    assert.equal(second.conclusion, 'success');
    const { comments } = github.repository;
    assert.deepEqual(
      comments.map((one) => one.issue),
      [pull],
    );
    assert.match(comments[0]?.body ?? '', /did not run/);
  });

  test('run what needs none, and comment on the pull request that it was about', async () => {
    await using theatre = await stage(workflow, config(), { secrets });
    const { github, play } = theatre;
    await play({ event: 'push' });
    github.openPull({ branch: 'idea', files: { 'README.md': 'of the same branch name' } });
    const files = { 'coeval.yaml': config(0.3) };
    const issue = github.openPull({ branch: 'idea', fork, files });
    const pull = issue.number;
    const first = await play({ event: 'pull_request', pull });
    assert.equal(first.conclusion, 'failure');
    assert.equal(coevalStep(first).outputs['verdict'], 'fail');

    await answer(theatre, first);
    const { comments } = github.repository;
    assert.deepEqual(
      comments.map((one) => one.issue),
      [pull],
    );
    assert.match(comments[0]?.body ?? '', /summarizer/);

    github.pushToPull(issue, { 'coeval.yaml': config() });
    const late = await answer(theatre, first);
    assert.equal(late.conclusion, 'success');
    assert.equal(comments.length, 1);
    const mended = await play({ event: 'pull_request', pull });
    await answer(theatre, mended);
    assert.equal(comments.length, 1);
    assert.doesNotMatch(comments[0]?.body ?? '', /❌/);
  });

  test('take what a stranger left as data: hostile texts are inert, and a number in them means nothing', async () => {
    await using theatre = await stage(workflow, config(), { secrets });
    const { github, play } = theatre;
    await play({ event: 'push' });
    const { number: other } = github.openPull({ branch: 'other' });
    const { number: pull } = github.openPull({ branch: 'idea', fork });
    const honest = await play({ event: 'pull_request', pull });
    const artifact = github.repository.artifacts.at(-1);
    const files = artifact ? github.filesOf(artifact) : new Map<string, Buffer>();
    const summary = JSON.parse(String(files.get('summary.json')));
    const hostile =
      '<!-- coeval:comment --> @octocat <img src=x onerror=alert(1)> [click](https://evil.example) ::error::no';
    const tampered = {
      ...summary,
      verdict: { ...summary.verdict, reason: hostile, findings: [] },
      notes: [hostile],
      origin: { ...summary.origin, pull_request: other, url: 'https://evil.example/run' },
      artifact_url: 'https://evil.example/artifact',
    };
    const texts = {
      tampered: JSON.stringify(tampered),
      'no-summary': '{"format": 1, "verdict": {',
    };
    const actions = await evilUpload(theatre.folder, {
      'coeval-gated-attempt-1': { 'summary.json': texts.tampered },
      'coeval-other-attempt-1': { 'summary.json': texts['no-summary'] },
    });
    const evil = `name: CoEval for forks\non: pull_request\njobs:\n  coeval:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: evil/upload@v1\n`;
    const first = await play({ event: 'pull_request', pull }, { workflow: evil, actions });
    assert.equal(first.conclusion, 'success');

    const second = await answer(theatre, first);
    assert.equal(second.conclusion, 'success');
    const step = coevalStep(second, 'comment');
    assert.match(messagesOf(step, 'warning').join('\n'), /coeval-other-attempt-1 has no summary/);
    const { comments } = github.repository;
    assert.deepEqual(
      comments.map((one) => one.issue),
      [pull],
    );
    const { body } = comments[0] ?? { body: '' };
    for (const live of ['<img', '@octocat', '](https://evil.example', 'evil.example/']) {
      assert.ok(!body.includes(live), `${live} in ${body}`);
    }
    assert.ok(body.includes(`/actions/runs/${first.run.record.id}`), body);
    assert.notEqual(first.run.record.id, honest.run.record.id);
  });

  test('say nothing for a run that no open pull request stands for any more', async () => {
    await using theatre = await stage(workflow, config(), { secrets });
    const { github, play } = theatre;
    const issue = github.openPull({ branch: 'idea', fork });
    const first = await play({ event: 'pull_request', pull: issue.number });
    issue.state = 'closed';
    const second = await answer(theatre, first);
    assert.equal(second.conclusion, 'success');
    assert.deepEqual(github.repository.comments, []);
  });
});
