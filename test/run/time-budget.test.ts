import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { openRun, statusOf } from '../../src/coeval.ts';
import { runText } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Stops a run after ten calls, with a reason. */
function afterTenCalls(reason?: string) {
  const stop = new AbortController();
  let calls = 0;
  return {
    stop: stop.signal,
    emit: ({ type }: { readonly type: string }) => {
      calls += type === 'call-finished' ? 1 : 0;
      if (calls === 10) stop.abort(reason);
    },
  };
}

suite('a run that is stopped', () => {
  const text = smallExperiment({ total: 20 });

  test('by its time budget is pending, not interrupted, and goes on', async () => {
    await using dir = await tempDir();
    const { result } = await runText(text, dir.path, afterTenCalls('time'));
    assert.deepEqual(
      [result.complete, result.interrupted, result.stoppedBy],
      [false, false, 'time'],
    );
    const { manifest, gaps } = await statusOf(await openRun(result.folder), 0);
    assert.deepEqual([manifest.status, manifest.pending_reason], ['pending', 'time budget']);
    assert.equal(gaps[0]?.reason, 'time budget');
    const again = await runText(text, dir.path, { continues: true });
    assert.deepEqual([again.result.complete, again.result.stoppedBy], [true, undefined]);
    const after = await statusOf(await openRun(result.folder), 0);
    assert.equal(after.manifest.status, 'completed');
    assert.equal(after.manifest.pending_reason, undefined);
  });

  test('by a signal is interrupted', async () => {
    await using dir = await tempDir();
    const { result } = await runText(text, dir.path, afterTenCalls());
    assert.deepEqual([result.interrupted, result.stoppedBy], [true, 'signal']);
    const { manifest } = await statusOf(await openRun(result.folder), 0);
    assert.equal(manifest.status, 'interrupted');
  });
});
