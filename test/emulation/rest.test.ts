import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createGitHub } from '../support/services/github.ts';
import type { Token } from '../support/services/tokens.ts';

const here = { owner: 'octo', repo: 'bench' };

/** Octokit as an action makes it; it reads the URL when it is imported. */
async function octokit({ value }: Token, url: string | undefined) {
  const { getOctokit } = await import('@actions/github');
  return getOctokit(value, { baseUrl: url ?? '' });
}

async function play(permissions: Readonly<Record<string, 'read' | 'write'>>) {
  const github = await createGitHub({ files: { 'coeval.yaml': 'v: 1' } });
  const pull = github.openPull({ branch: 'topic', files: { 'coeval.yaml': 'v: 2' } });
  const run = github.startRun({ event: 'pull_request', pull: pull.number });
  const job = run.startJob('bench', { permissions });
  const url = job.env['GITHUB_API_URL'];
  const rest = await octokit(job.token, url);
  return { ...{ github, pull, run, job, url, rest }, issue_number: pull.number };
}

suite('Octokit on the emulated REST API', () => {
  test('pages through comments, and finds out who wrote them', async () => {
    const { github, pull, rest, issue_number } = await play({ 'pull-requests': 'write' });
    await using _ = github;
    for (let n = 1; n <= 230; n += 1) github.addComment(pull.number, 'mallory', `comment ${n}`);
    const { data } = await rest.rest.issues.createComment({ ...here, issue_number, body: 'ours' });
    const where = { ...here, issue_number, per_page: 100 };
    const all = await rest.paginate(rest.rest.issues.listComments, where);
    assert.equal(all.length, 231);
    assert.equal(github.requestsTo('comments.list').length, 3);
    assert.deepEqual(
      [all.at(0)?.user?.login, all.at(-1)?.user?.login],
      ['mallory', 'github-actions[bot]'],
    );
    await rest.rest.issues.updateComment({ ...here, comment_id: data.id, body: 'new' });
    assert.equal(github.repository.comments.at(-1)?.body, 'new');
    await rest.rest.issues.deleteComment({ ...here, comment_id: data.id });
    assert.equal(github.repository.comments.length, 230);
  });

  test('refuses what a token may not do, a long body, and a token whose job is over', async () => {
    const { github, rest, job, issue_number } = await play({ 'pull-requests': 'write' });
    await using _ = github;
    const comment = (body: string) =>
      rest.rest.issues.createComment({ ...here, issue_number, body });
    await assert.rejects(comment('x'.repeat(65_537)), { status: 422 });
    await assert.rejects(rest.rest.issues.create({ ...here, title: 't' }), {
      status: 403,
      message: /^Resource not accessible by integration/,
    });
    job.token.permissions = { 'pull-requests': 'read' };
    await assert.rejects(comment('x'), { status: 403 });
    job.finish();
    await assert.rejects(comment('x'), { status: 401 });
  });

  test('cuts the token of a fork to reading', async () => {
    await using github = await createGitHub();
    const { number } = github.openPull({ branch: 'topic', fork: 'evil/bench' });
    const run = github.startRun({ event: 'pull_request', pull: number });
    assert.ok(run.isFromFork);
    const job = run.startJob('bench', { permissions: { 'pull-requests': 'write' } });
    assert.deepEqual(job.token.permissions, { 'pull-requests': 'read' });
    const next = github.startRun({ event: 'workflow_run', of: run.record });
    const writer = next.startJob('comment', { permissions: { 'pull-requests': 'write' } });
    assert.deepEqual(writer.token.permissions, { 'pull-requests': 'write' });
    const { workflow_run } = writer.run.payload as { workflow_run: { pull_requests: [] } };
    assert.deepEqual(workflow_run.pull_requests, []);
  });

  test('fails as often as it is told, and records it', async () => {
    const { github, rest, issue_number } = await play({ issues: 'write' });
    await using _ = github;
    const comment = () => rest.rest.issues.createComment({ ...here, issue_number, body: 'b' });
    const fault = github.fail('comments.create', { status: 503 }, { times: 2, skip: 1 });
    await comment();
    await assert.rejects(comment(), { status: 503 });
    await assert.rejects(comment(), { status: 503 });
    await comment();
    assert.equal(fault.hits, 2);
    github.fail('comments.create', 'lose-answer');
    await assert.rejects(comment());
    assert.equal(github.repository.comments.length, 3, 'it was done all the same');
    await github.down('api');
    await assert.rejects(comment());
    assert.equal(github.requestsTo('comments.create').length, 5);
  });

  test('lets two requests race', async () => {
    const { github, rest, issue_number } = await play({ issues: 'write' });
    await using _ = github;
    const gate = Promise.withResolvers<void>();
    github.fail('comments.create', { until: gate.promise }, { times: 2 });
    const both = ['a', 'b'].map((body) =>
      rest.rest.issues.createComment({ ...here, issue_number, body }),
    );
    while (github.requestsTo('comments.create').length < 2) await new Promise(setImmediate);
    assert.equal(github.repository.comments.length, 0);
    gate.resolve();
    await Promise.all(both);
    assert.equal(github.repository.comments.length, 2);
  });

  test('knows the pull request, its files and its commits', async () => {
    const { github, rest, pull } = await play({ 'pull-requests': 'read', contents: 'read' });
    await using _ = github;
    const numbered = { ...here, pull_number: pull.number };
    const { data } = await rest.rest.pulls.get(numbered);
    assert.deepEqual([data.head.ref, data.base.ref], ['topic', 'main']);
    const files = await rest.rest.pulls.listFiles(numbered);
    assert.deepEqual(
      files.data.map(({ filename, status }) => [filename, status]),
      [['coeval.yaml', 'modified']],
    );
    const { sha } = github.push('topic', { 'new.txt': 'x' });
    assert.equal((await rest.rest.pulls.get(numbered)).data.head.sha, sha);
    const compared = await rest.rest.repos.compareCommitsWithBasehead({
      ...here,
      basehead: `main...${sha}`,
    });
    assert.equal(compared.data.ahead_by, 2);
    const path = 'coeval.yaml';
    const { data: content } = await rest.rest.repos.getContent({ ...here, path, ref: 'main' });
    assert.ok('content' in content);
    assert.equal(Buffer.from(content.content, 'base64').toString(), 'v: 1');
    const { data: repository } = await rest.rest.repos.get(here);
    assert.equal(repository.default_branch, 'main');
  });

  test('lists runs of a workflow, newest first, by branch, event and conclusion', async () => {
    const { github, rest } = await play({ actions: 'read' });
    await using _ = github;
    for (const conclusion of ['success', 'failure', 'success'] as const) {
      github.startRun({ event: 'push' }).finish(conclusion);
    }
    const { data } = await rest.rest.actions.listWorkflowRuns({
      ...{ ...here, workflow_id: 'coeval.yml', branch: 'main', status: 'success' },
      ...{ event: 'push', per_page: 1 },
    });
    assert.equal(data.total_count, 2);
    assert.equal(data.workflow_runs[0]?.run_number, 4);
    const { run_number } = (
      await rest.rest.actions.getWorkflowRun({ ...here, run_id: data.workflow_runs[0]?.id ?? 0 })
    ).data;
    assert.equal(run_number, 4);
  });

  test('keeps issues: searches, updates, comments and closes them', async () => {
    const { github, rest, pull } = await play({ issues: 'write' });
    await using _ = github;
    const issue = await rest.rest.issues.create({ ...here, title: 'Worse', labels: ['coeval'] });
    const issue_number = issue.data.number;
    assert.equal(issue_number, pull.number + 1);
    const search = async (q: string) =>
      (await rest.rest.search.issuesAndPullRequests({ q })).data.items.map(({ number }) => number);
    const q = 'repo:octo/bench is:issue is:open label:coeval in:title "worse"';
    assert.deepEqual(await search(q), [issue_number]);
    await rest.rest.issues.createComment({ ...here, issue_number, body: 'again' });
    await rest.rest.issues.update({ ...here, issue_number, state: 'closed' });
    assert.deepEqual(await search(q), []);
    const { data } = await rest.rest.issues.listForRepo({
      ...here,
      state: 'all',
      labels: 'coeval',
    });
    assert.deepEqual(
      data.map((one) => [one.number, one.state, one.comments]),
      [[issue_number, 'closed', 1]],
    );
  });
});
