import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { withMarker } from '../../../src/action/comment/marker.ts';
import { type RollingIssue, rollIssue } from '../../../src/action/comment/rolling-issue.ts';
import { createGitHub, type GitHub } from '../../support/services/github.ts';
import { forgeOf } from './writing.ts';

function issueOf(
  runId: number,
  changed: Partial<RollingIssue> & { says?: string; text?: string } = {},
): RollingIssue {
  const { says = 'a fails', text = `text of run ${runId}`, ...others } = changed;
  return {
    verdict: 'fail',
    marker: { kind: 'issue', key: 'nightly', runId, runAttempt: 1, sha: 'a1b2c3d', says },
    ...{ title: 'CoEval: regression in nightly', bodies: [text], retryPauseMs: 1 },
    ...{ change: `now it is: ${says}`, recovery: `passes again in run ${runId}` },
    ...others,
  };
}

function issuesIn({ repository }: GitHub) {
  return repository.issues.map(({ number, state, stateReason, body }) => ({
    ...{ number, state, stateReason },
    text: body.split('\n').at(-1),
  }));
}

function commentsIn({ repository }: GitHub): string[] {
  return repository.comments.map(({ issue, body }) => `${issue}: ${body}`);
}

suite('the issue of a nightly run', () => {
  test('is opened on a failure, kept up to date, and closed on recovery', async () => {
    await using github = await createGitHub();
    const forge = await forgeOf(github);
    const steps = [
      issueOf(1, { verdict: 'pass' }),
      issueOf(2),
      issueOf(2),
      issueOf(3),
      issueOf(4, { says: 'b fails' }),
      issueOf(5, { verdict: 'inconclusive' }),
      issueOf(3),
      issueOf(6, { verdict: 'pass' }),
      issueOf(7),
    ];
    const ends: string[] = [];
    for (const step of steps) ends.push((await rollIssue(forge, step)).as);

    assert.deepEqual(ends, [
      ...['none', 'opened', 'unchanged', 'updated', 'updated', 'none', 'outdated', 'closed'],
      'opened',
    ]);
    assert.deepEqual(issuesIn(github), [
      { number: 1, state: 'closed', stateReason: 'completed', text: 'text of run 4' },
      { number: 2, state: 'open', stateReason: null, text: 'text of run 7' },
    ]);
    assert.deepEqual(commentsIn(github), ['1: now it is: b fails', '1: passes again in run 6']);
  });

  test('is found by its marker and its author, whatever else is open', async () => {
    await using github = await createGitHub();
    const { marker } = issueOf(1);
    const stranger = await forgeOf(github, undefined, 'mallory');
    await stranger.createIssue('CoEval: regression in nightly', withMarker(marker, 'planted'));
    const forge = await forgeOf(github);
    for (let index = 0; index < 105; index += 1) await forge.createIssue('other', `body ${index}`);
    const first = await rollIssue(forge, issueOf(1));
    const other = await rollIssue(forge, {
      ...issueOf(1),
      marker: { ...marker, key: 'other nightly' },
    });
    const second = await rollIssue(forge, issueOf(2));
    assert.deepEqual([first.as, other.as, second.as], ['opened', 'opened', 'updated']);
    assert.equal(first.url, second.url);
    assert.equal(github.repository.issues.length, 108);
    assert.match(github.repository.issues[0]?.body ?? '', /planted$/);
  });

  test('is one, when two runs open it at once', async () => {
    await using github = await createGitHub();
    const forges = [await forgeOf(github), await forgeOf(github)];
    github.fail('issues.create', { delayMs: 80 });
    await Promise.all(forges.map((forge, index) => rollIssue(forge, issueOf(index + 1))));
    const open = issuesIn(github).filter(({ state }) => state === 'open');
    assert.equal(open.length, 1);
    assert.equal(open[0]?.number, 1);
  });

  test('says which permission is missing, or that issues are turned off', async () => {
    await using github = await createGitHub();
    const reader = await forgeOf(github, { contents: 'read', issues: 'read' });
    const denied = await rollIssue(reader, issueOf(1));
    assert.equal(denied.as, 'refused');
    assert.match(denied.notice ?? '', /Add "issues: write"/);

    github.fail('issues.list', { status: 410, message: 'Issues are disabled for this repo' });
    const disabled = await rollIssue(await forgeOf(github), issueOf(1));
    assert.match(disabled.notice ?? '', /Issues are turned off in this repository/);
  });
});
