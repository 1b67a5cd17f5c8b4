import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type WorkflowContext, workflowContext } from '../../src/action/workflow-context.ts';
import type { Trigger } from '../support/services/events.ts';
import { createGitHub, type GitHub } from '../support/services/github.ts';
import { tempDir } from '../support/temp-dir.ts';

/** As a job of the trigger sees it. */
async function contextOf(
  github: GitHub,
  trigger: Trigger,
  actor = 'octocat',
): Promise<WorkflowContext> {
  await using folder = await tempDir();
  const run = github.startRun(trigger, { actor });
  const path = join(folder.path, 'event.json');
  await writeFile(path, JSON.stringify(run.record.payload));
  return workflowContext({ ...run.startJob('bench').env, GITHUB_EVENT_PATH: path });
}

interface Given {
  readonly variables?: Readonly<Record<string, string>>;
  readonly payload?: unknown;
}

async function contextFrom({ variables = {}, payload }: Given): Promise<WorkflowContext> {
  await using folder = await tempDir();
  const path = join(folder.path, 'event.json');
  await writeFile(path, JSON.stringify(payload) ?? '');
  const named = Object.entries(variables).map(([name, value]) => [`GITHUB_${name}`, value]);
  return workflowContext({ ...Object.fromEntries(named), GITHUB_EVENT_PATH: path });
}

suite('workflowContext()', () => {
  test('tells of a push', async () => {
    await using github = await createGitHub();
    const context = await contextOf(github, { event: 'push' });
    const { repository, job, workflow, ref, scope, defaultBranch, trust } = context;
    assert.deepEqual(
      { repository, job, workflow, ref, scope, defaultBranch, trust },
      {
        repository: 'octo/bench',
        job: 'bench',
        workflow: { name: 'CoEval', path: '.github/workflows/coeval.yml' },
        ref: 'refs/heads/main',
        scope: 'branch/main',
        defaultBranch: 'main',
        trust: 'trusted',
      },
    );
    assert.equal(context.sha, github.repository.branches.get('main'));
    assert.equal(context.actor, 'octocat');
    assert.equal(
      context.runUrl,
      `https://github.com/octo/bench/actions/runs/${context.runId}/attempts/1`,
    );
    assert.equal(context.event.name, 'push');
    assert.equal(context.event.pullRequest, undefined);
  });

  test('tells the head of a pull request from what is checked out', async () => {
    await using github = await createGitHub();
    const { number } = github.openPull({ branch: 'prompt', files: {} });
    const context = await contextOf(github, {
      ...{ event: 'pull_request', pull: number },
    });
    const { pullRequest } = context.event;
    assert.equal(pullRequest?.number, number);
    assert.equal(pullRequest.headSha, github.repository.branches.get('prompt'));
    assert.notEqual(pullRequest.headSha, context.sha);
    assert.equal(pullRequest.headRepository, 'octo/bench');
    assert.equal(pullRequest.isFork, false);
    assert.equal(context.scope, `pull/${number}`);
    assert.equal(context.trust, 'trusted');
  });

  for (const event of ['pull_request', 'pull_request_target'] as const) {
    test(`does not trust ${event} of a fork`, async () => {
      await using github = await createGitHub();
      const { number } = github.openPull({ branch: 'main', files: {}, fork: 'evil/bench' });
      const context = await contextOf(github, { event, pull: number });
      assert.equal(context.event.pullRequest?.isFork, true);
      assert.equal(context.event.pullRequest.headRepository, 'evil/bench');
      assert.equal(context.trust, 'untrusted');
    });
  }

  test('does not trust pull_request_target, nor workflow_run, of a branch either', async () => {
    await using github = await createGitHub();
    const { number } = github.openPull({ branch: 'prompt', files: {} });
    const target = await contextOf(github, { event: 'pull_request_target', pull: number });
    assert.equal(target.event.pullRequest?.isFork, false);
    assert.equal(target.scope, 'branch/main');
    assert.equal(target.trust, 'untrusted');
    const of = github.startRun({ event: 'push' }).record;
    const after = await contextOf(github, { event: 'workflow_run', of });
    assert.equal(after.trust, 'untrusted');
  });

  test('tells of the run that a workflow_run is about', async () => {
    await using github = await createGitHub();
    const { number } = github.openPull({ branch: 'x', files: {}, fork: 'evil/bench' });
    const run = github.startRun({ event: 'pull_request', pull: number });
    run.finish('failure');
    const { event, trust } = await contextOf(github, { event: 'workflow_run', of: run.record });
    assert.equal(event.pullRequest, undefined);
    assert.equal(event.sourceRun?.id, run.record.id);
    assert.equal(event.sourceRun.event, 'pull_request');
    assert.equal(event.sourceRun.headSha, run.record.headSha);
    assert.equal(event.sourceRun.headRepository, 'evil/bench');
    assert.equal(trust, 'untrusted');
  });

  test('knows the pull request of a comment, and not whose it is', async () => {
    await using github = await createGitHub();
    const { number } = github.openPull({ branch: 'prompt', files: {} });
    const { event, trust } = await contextOf(github, {
      ...{ event: 'issue_comment', issue: number, body: '/coeval run' },
    });
    assert.equal(event.pullRequest?.number, number);
    assert.equal(event.pullRequest.isFork, undefined);
    assert.equal(trust, 'public');
  });

  test('trusts what only members can cause, and the clock', async () => {
    await using github = await createGitHub();
    const { number } = github.openPull({ branch: 'prompt', files: {} });
    for (const trigger of [
      { event: 'workflow_dispatch' },
      { event: 'schedule' },
      { event: 'merge_group', pull: number },
    ] as const) {
      assert.equal((await contextOf(github, trigger)).trust, 'trusted', trigger.event);
    }
  });

  test('counts Dependabot, and events that it does not know, as caused by anyone', async () => {
    await using github = await createGitHub();
    const { number } = github.openPull({ branch: 'bump', files: {} });
    const bump = { event: 'pull_request', pull: number } as const;
    assert.equal((await contextOf(github, bump, 'dependabot[bot]')).trust, 'public');
    const unknown = await contextFrom({ variables: { EVENT_NAME: 'brand_new' } });
    assert.equal(unknown.trust, 'public');
  });

  test('does not trust a pull request that it cannot see', async () => {
    const variables = { EVENT_NAME: 'pull_request', REF: 'refs/pull/7/merge' };
    for (const payload of [undefined, null, [], { pull_request: 'none' }]) {
      const { event, trust, scope } = await contextFrom({ variables, payload });
      assert.equal(event.pullRequest?.number, 7);
      assert.equal(event.pullRequest.isFork, undefined);
      assert.equal(scope, 'pull/7');
      assert.equal(trust, 'untrusted');
    }
  });

  test('takes the pull request of a deleted fork for one of a fork', async () => {
    const pull_request = { number: 7, head: { sha: 'a', ref: 'main', repo: null } };
    const variables = { EVENT_NAME: 'pull_request', REPOSITORY: 'octo/bench' };
    const { event, trust } = await contextFrom({ variables, payload: { pull_request } });
    assert.equal(event.pullRequest?.isFork, true);
    assert.equal(trust, 'untrusted');
  });

  test('names the scope of branches and tags with slashes in them', async () => {
    for (const [REF, scope] of [
      ['refs/heads/feature/a/b', 'branch/feature/a/b'],
      ['refs/tags/v1/x', 'tag/v1/x'],
      ['', ''],
    ] as const) {
      assert.equal((await contextFrom({ variables: { REF } })).scope, scope);
    }
  });

  test('is empty outside GitHub', () => {
    const context = workflowContext({});
    assert.equal(context.repository, '');
    assert.equal(context.runAttempt, 1);
    assert.equal(context.workflow.path, '');
    assert.equal(context.event.pullRequest, undefined);
    assert.equal(context.trust, 'public');
  });
});
