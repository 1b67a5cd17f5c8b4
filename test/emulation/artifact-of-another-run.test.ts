import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { dayMs } from '../support/services/clock.ts';
import type { Job } from '../support/services/job.ts';
import { stage } from './libraries.ts';

function findBy(job: Job, workflowRunId: number) {
  const [repositoryOwner = '', repositoryName = ''] = 'octo/bench'.split('/');
  return { token: job.token.value, workflowRunId, repositoryOwner, repositoryName };
}

/** A file of its own: `@actions/github` reads the URL of the API once, when it is imported. */
suite('@actions/artifact by REST', () => {
  test('hands artifacts of other runs to who may read actions, until they expire', async () => {
    await using here = await stage();
    const { github } = here;
    const first = github.startRun({ event: 'push' });
    here.enter(first.startJob('bench'));
    const { DefaultArtifactClient } = await import('@actions/artifact');
    const client = new DefaultArtifactClient();
    const file = await here.write('out/a.jsonl', '{}\n');
    const root = join(here.workspace, 'out');
    const { id = 0 } = await client.uploadArtifact('baseline', [file], root, { retentionDays: 7 });
    const run = github.startRun({ event: 'push' });
    const job = run.startJob('bench', { permissions: { actions: 'read' } });
    here.enter(job);
    const by = findBy(job, first.record.id);
    const { artifact } = await client.getArtifact('baseline', { findBy: by });
    assert.equal(artifact.id, id);
    const path = join(here.workspace, 'there');
    await client.downloadArtifact(id, { path, findBy: by });
    assert.equal(await readFile(join(path, 'a.jsonl'), 'utf8'), '{}\n');

    github.clock.advance(8 * dayMs);
    await assert.rejects(client.downloadArtifact(id, { path, findBy: by }), /410|expired/);
    const poor = findBy(run.startJob('bench'), first.record.id);
    await assert.rejects(client.getArtifact('baseline', { findBy: poor }), /not accessible/);
  });
});
