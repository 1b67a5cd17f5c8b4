import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import { DefaultArtifactClient } from '@actions/artifact';
import { type Stage, stage } from './libraries.ts';

const client = new DefaultArtifactClient();

async function upload(here: Stage, name: string, content = '{}\n') {
  const path = await here.write('out/a.jsonl', content);
  return client.uploadArtifact(name, [path], join(here.workspace, 'out'), { retentionDays: 7 });
}

suite('@actions/artifact on the emulated service', () => {
  test('uploads, lists, downloads with a checked digest, and deletes', async () => {
    await using here = await stage();
    here.enter(here.github.startRun({ event: 'push' }).startJob('bench'));
    const { id = 0, digest } = await upload(here, 'results', 'canary\n');
    const { artifacts } = await client.listArtifacts();
    const hash = `sha256:${digest}`;
    assert.deepEqual(
      artifacts.map((one) => [one.name, one.id, one.digest]),
      [['results', id, hash]],
    );
    const path = join(here.workspace, 'there');
    const got = await client.downloadArtifact(id, { path, expectedHash: hash });
    assert.equal(got.digestMismatch, false);
    assert.equal(await readFile(join(path, 'a.jsonl'), 'utf8'), 'canary\n');
    assert.ok(here.github.sentTexts().includes('a.jsonl\ncanary\n'), 'texts are found in zips');
    await client.deleteArtifact('results');
    assert.deepEqual((await client.listArtifacts()).artifacts, []);
    await upload(here, 'results');
  });

  test('takes 20 MiB in blocks', async () => {
    await using here = await stage();
    here.enter(here.github.startRun({ event: 'push' }).startJob('bench'));
    const bytes = randomBytes(20 * 2 ** 20);
    const path = await here.write('out/big', bytes);
    const options = { compressionLevel: 0 };
    const { id = 0 } = await client.uploadArtifact('big', [path], dirname(path), options);
    assert.equal(here.github.requestsTo('blob.block').length, 3);
    assert.equal(here.github.requestsTo('blob.blocklist').length, 1);
    const there = join(here.workspace, 'there');
    await client.downloadArtifact(id, { path: there });
    assert.ok(bytes.equals(await readFile(join(there, 'big'))));
  });

  test('refuses a name twice in a run, also to another job of it', async () => {
    await using here = await stage();
    const run = here.github.startRun({ event: 'push' });
    here.enter(run.startJob('bench', { name: 'bench (1)' }));
    const { id = 0 } = await upload(here, 'results');
    here.enter(run.startJob('bench', { name: 'bench (2)' }));
    await assert.rejects(upload(here, 'results'), /409/);
    await client.downloadArtifact(id, { path: join(here.workspace, 'of-the-other-job') });
    here.enter(here.github.startRun({ event: 'push' }).startJob('bench'));
    await upload(here, 'results');
    await assert.rejects(client.downloadArtifact(id), /No artifacts found/);
  });

  for (const [names, pattern] of [
    ['per-attempt', /^done$/],
    ['per-run', /409/],
  ] as const) {
    test(`gives the names of a second attempt ${names}`, async () => {
      await using here = await stage({ artifactNames: names });
      const run = here.github.startRun({ event: 'push' });
      here.enter(run.startJob('bench'));
      await upload(here, 'results');
      run.rerun();
      here.enter(run.startJob('bench'));
      const outcome = await upload(here, 'results').then(() => 'done', String);
      assert.match(outcome, pattern);
    });
  }

  test('checks what was uploaded against what is told', async () => {
    await using here = await stage();
    here.enter(here.github.startRun({ event: 'push' }).startJob('bench'));
    await upload(here, 'results');
    const [told] = here.github.requestsTo('FinalizeArtifact');
    const job = here.github.startRun({ event: 'push' }).startJob('bench');
    const call = async (method: string, message: object) => {
      const url = `${job.env['ACTIONS_RESULTS_URL']}twirp/github.actions.results.api.v1.ArtifactService/${method}`;
      const headers = { authorization: `Bearer ${job.env['ACTIONS_RUNTIME_TOKEN']}` };
      const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(message) });
      return { status: response.status, body: (await response.json()) as Record<string, string> };
    };
    const ids = {
      workflow_run_backend_id: `run-${job.run.id}-1`,
      workflow_job_run_backend_id: job.record.backendId,
    };
    const created = await call('CreateArtifact', { ...ids, name: 'results', version: 7 });
    const body = Buffer.from('other');
    const put = { method: 'PUT', headers: { 'x-ms-blob-type': 'BlockBlob' }, body };
    assert.equal((await fetch(created.body['signed_upload_url'] ?? '', put)).status, 201);
    const { hash } = JSON.parse(String(told?.body)) as { hash: string };
    const final = await call('FinalizeArtifact', { ...ids, name: 'results', size: '5', hash });
    assert.equal(final.status, 400);
    assert.match(final.body['msg'] ?? '', /^hash mismatch/);
    const foreign = { ...ids, workflow_run_backend_id: 'run-1-1' };
    assert.equal((await call('ListArtifacts', foreign)).status, 403);
  });
});
