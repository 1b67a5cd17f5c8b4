import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { status } from '../../src/run/status.ts';
import { openText, runText } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A judge of whose answers a share is cut in half. */
const judgedBy = (truncated: number) =>
  smallExperiment({
    models: {
      'teacher-a': { roles: ['teacher'] },
      'student-a': { roles: ['student'] },
      'judge-a': { roles: ['judge'], parameters: { truncate_rate: truncated } },
    },
  });

suite('answers that could not be used', () => {
  test('stand as failed until they are asked for again, and count as good from then on', async () => {
    await using dir = await tempDir();
    const counted = async () => {
      const { experiment } = await openText(judgedBy(0), dir.path);
      return (await status(experiment, 0)).counts.evaluation;
    };
    const first = await runText(judgedBy(1), dir.path);
    assert.equal(first.calls, 4 + 4 + 4 * 3);
    assert.deepEqual(await counted(), { expected: 4, present: 0, failed: 4, missing: 0 });
    const kept = { continues: true, stale: 'accept' } as const;
    assert.equal((await runText(judgedBy(0), dir.path, kept)).calls, 0);
    const retried = await runText(judgedBy(0), dir.path, { ...kept, retryFailed: true });
    assert.equal(retried.calls, 4);
    assert.deepEqual(await counted(), { expected: 4, present: 4, failed: 0, missing: 0 });
    const again = await runText(judgedBy(0), dir.path, { ...kept, retryFailed: true });
    assert.equal(again.calls, 0);
  });
});
