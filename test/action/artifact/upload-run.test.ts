import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { uploadRun } from '../../../src/action/artifact/upload-run.ts';
import { stage } from '../../emulation/libraries.ts';

const on = await stage();

/** Starts a job with a run in its workspace. */
async function started(): Promise<string> {
  on.enter(on.github.startRun({ event: 'push' }).startJob('coeval'));
  await on.write('run/meta.json', '{}');
  await on.write('run/phase4_responses/t.jsonl', '{"id":1}\n');
  await on.write('run/phase4_responses/t.jsonl.tmp', '{');
  await on.write('run/locks/run.lock', '{}');
  await on.write('run/discarded/old.jsonl', '{}');
  return join(on.workspace, 'run');
}

suite('uploadRun()', () => {
  after(() => on[Symbol.asyncDispose]());

  test('uploads the records, and nothing that belongs to this machine', async () => {
    const uploaded = await uploadRun(await started(), { name: 'whole', retentionDays: 30 });
    const artifact = on.github.repository.artifacts.find(({ id }) => id === uploaded.id);
    assert.ok(artifact);
    assert.deepEqual([...on.github.filesOf(artifact).keys()].sort(), [
      'meta.json',
      'phase4_responses/t.jsonl',
    ]);
  });

  test('replaces what the same attempt has left', async () => {
    const folder = await started();
    const first = await uploadRun(folder, { name: 'twice', retentionDays: 30 });
    const second = await uploadRun(folder, { name: 'twice', retentionDays: 30 });
    assert.ok(first.id !== undefined && second.id !== undefined);
    const named = on.github.repository.artifacts.filter(({ name }) => name === 'twice');
    assert.deepEqual(
      named.map(({ id }) => id),
      [second.id],
    );
  });

  test('gives up on a service that does not answer, and says so', async () => {
    const folder = await started();
    const fault = on.github.fail('CreateArtifact', 'hang');
    const options = { name: 'hung', retentionDays: 30, patienceMs: 5000 };
    const uploaded = await uploadRun(folder, options);
    assert.equal(fault.hits, 1);
    assert.deepEqual(uploaded, { id: undefined, why: 'no answer in 5 s' });
  });
});
