import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { status } from '../../src/run/status.ts';
import { openText, runText } from '../support/experiment.ts';
import { type SmallExperiment, smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A judge of whose answers a share is cut in half. */
const judgedBy = (truncated: number, parts: SmallExperiment = {}) =>
  smallExperiment({
    ...parts,
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

const one = '{ accuracy: Right. }';
const two = '{ accuracy: Right., completeness: All. }';
const three = '{ accuracy: Right., completeness: All., brevity: Short. }';
const none = { expected: 4, present: 0, failed: 4, missing: 0 };
const all = { expected: 4, present: 4, failed: 0, missing: 0 };

/** Runs one text after another in a folder; the calls of each, and how evaluations stand after it. */
async function grown(steps: readonly { text: string; retryFailed?: boolean }[]) {
  await using dir = await tempDir();
  const seen = [];
  for (const [index, { text, retryFailed = false }] of steps.entries()) {
    const how = { continues: index > 0, stale: 'accept', retryFailed } as const;
    const { calls, result } = await runText(text, dir.path, how);
    const { experiment } = await openText(text, dir.path);
    const { counts } = await status(experiment, 0);
    assert.deepEqual(result.counts.evaluation, counts.evaluation);
    seen.push({ calls, ...counts.evaluation });
  }
  return seen.slice(1);
}

suite('a rubric that grows', () => {
  test('shows a failed part as failed, and asks for that part again', async () => {
    const text = judgedBy(0, { rubric: three });
    const seen = await grown([
      { text: judgedBy(0, { rubric: two }) },
      { text: judgedBy(1, { rubric: three }) },
      { text },
      { text, retryFailed: true },
      { text, retryFailed: true },
    ]);
    assert.deepEqual(seen, [
      { calls: 4 * 3, ...none },
      { calls: 0, ...none },
      { calls: 4, ...all },
      { calls: 0, ...all },
    ]);
  });

  test('is asked for what it got, though what it had has failed', async () => {
    const text = judgedBy(0, { rubric: three });
    const seen = await grown([
      { text: judgedBy(1, { rubric: two }) },
      { text },
      { text },
      { text, retryFailed: true },
      { text, retryFailed: true },
    ]);
    assert.deepEqual(seen, [
      { calls: 4, ...none },
      { calls: 0, ...none },
      { calls: 4, ...all },
      { calls: 0, ...all },
    ]);
  });

  test('is asked for what it got, a criterion at a time', async () => {
    const task = ['evaluation_mode: per_factor'];
    const text = judgedBy(0, { rubric: two, task });
    const seen = await grown([
      { text: judgedBy(1, { rubric: one, task }) },
      { text },
      { text, retryFailed: true },
      { text },
    ]);
    assert.deepEqual(seen, [
      { calls: 4, expected: 8, present: 4, failed: 4, missing: 0 },
      { calls: 4, expected: 8, present: 8, failed: 0, missing: 0 },
      { calls: 0, expected: 8, present: 8, failed: 0, missing: 0 },
    ]);
  });

  test('counts a failed part as good once a larger part is', async () => {
    const text = judgedBy(0, { rubric: three });
    const seen = await grown([
      { text: judgedBy(0, { rubric: one }) },
      { text: judgedBy(1, { rubric: two }) },
      { text, retryFailed: true },
      { text, retryFailed: true },
    ]);
    assert.deepEqual(seen, [
      { calls: 4 * 3, ...none },
      { calls: 4, ...all },
      { calls: 0, ...all },
    ]);
  });
});
