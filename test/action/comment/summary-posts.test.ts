import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Forge } from '../../../src/action/comment/forge.ts';
import type { Marker } from '../../../src/action/comment/marker.ts';
import { rollIssue } from '../../../src/action/comment/rolling-issue.ts';
import { stickComment } from '../../../src/action/comment/sticky-comment.ts';
import {
  failureKey,
  issueChange,
  issueRecovery,
  issueTitle,
} from '../../../src/report/summary/issue.ts';
import { commentBodies } from '../../../src/report/summary/page.ts';
import type { Summary } from '../../../src/report/summary/summary.ts';
import { createGitHub } from '../../support/services/github.ts';
import { repositoryUrl, summaries } from '../../support/summaries.ts';
import { forgeOf } from './writing.ts';

const page = { config: 'coeval.yaml', repositoryUrl, showsTexts: true };

function markerOf(summary: Summary, runId: number): Omit<Marker, 'kind'> {
  const says = failureKey(summary);
  return { key: 'summarise-v2', runId, runAttempt: 1, sha: 'a1b2c3d', says };
}

test('a summary is written as a comment', async () => {
  await using github = await createGitHub();
  const { number: pull } = github.openPull({ branch: 'prompt', files: { a: 'b' } });
  const { fail } = summaries;
  const { as } = await stickComment(await forgeOf(github), {
    pull,
    marker: { kind: 'comment', ...markerOf(fail, 5) },
    bodies: commentBodies(fail, page),
  });
  assert.equal(as, 'created');
  const body = github.repository.comments[0]?.body ?? '';
  assert.match(
    body,
    /^<!-- coeval:comment v=1 key=summarise%2Dv2 run=5 [^\n]*-->\n## CoEval: ❌ reg/,
  );
});

suite('the issue of a nightly experiment', () => {
  test('tells when something else fails, and when nothing fails any more', async () => {
    await using github = await createGitHub();
    const forge = await forgeOf(github);
    const { fail } = summaries;
    const findings = fail.verdict.findings.slice(1);
    const other: Summary = { ...fail, verdict: { ...fail.verdict, findings } };
    const ends = [
      await roll(forge, fail, 1),
      await roll(forge, fail, 2),
      await roll(forge, other, 3),
      await roll(forge, summaries.pending, 4),
      await roll(forge, summaries.pass, 5),
    ];
    assert.deepEqual(ends, ['opened', 'updated', 'updated', 'none', 'closed']);
    assert.equal(github.repository.issues[0]?.title, 'CoEval: regression in summarise-v2');
    const said = github.repository.comments.map(({ body }) => body.split('\n')[0]);
    assert.deepEqual(said, [
      'What fails has changed, and the text of this issue with it.',
      'The experiment passes again, so this issue is closed.',
    ]);
  });
});

async function roll(forge: Forge, summary: Summary, runId: number): Promise<string> {
  const { as } = await rollIssue(forge, {
    verdict: summary.verdict.state,
    marker: { kind: 'issue', ...markerOf(summary, runId) },
    ...{ title: issueTitle(summary), bodies: commentBodies(summary, page) },
    ...{ change: issueChange(summary), recovery: issueRecovery(summary) },
  });
  return as;
}
