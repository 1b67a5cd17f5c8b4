import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { PhaseIndex } from '../../src/store/phase-index.ts';

/** Notes every line; the number of those that were no records. */
function noted(index: PhaseIndex, records: readonly object[]): number {
  const lines = records.map((record) => {
    const bytes = Buffer.from(typeof record === 'string' ? record : JSON.stringify(record));
    return index.note({ bytes, start: 0, end: bytes.length, offset: 0 });
  });
  return lines.filter((isRecord) => !isRecord).length;
}

const failure = { status: 'failed', failure: { kind: 'empty', message: 'it is empty' } };
const evaluation = (id: string, scores: object) => ({
  id,
  response_id: 'r',
  datapoint_id: 'd',
  task_id: 't',
  teacher_model_id: 't',
  judge_model_id: 'j',
  scores,
  evaluated_at: '2026-11-21T12:00:00Z',
});

for (const options of [{}, { lists: true }]) {
  suite(`PhaseIndex ${JSON.stringify(options)}`, () => {
    test('settles good and failed records, and leaves open ones open', () => {
      const index = new PhaseIndex('response_collection', options);
      const open = { id: 'open', response: '', status: 'failed' };
      assert.equal(noted(index, [{ id: 'good' }, { id: 'bad', ...failure }, open]), 0);
      const ids = ['good', 'bad', 'open', 'none'];
      assert.deepEqual(
        ids.map((id) => index.done.has(id)),
        [true, true, false, false],
      );
      assert.deepEqual(
        ids.map((id) => index.failed.has(id)),
        [false, true, false, false],
      );
    });

    test('opens failed records where they are to be tried again', () => {
      const index = new PhaseIndex('response_collection', { ...options, retryFailed: true });
      noted(index, [{ id: 'bad', ...failure }]);
      assert.deepEqual([index.done.has('bad'), index.failed.has('bad')], [false, true]);
    });

    for (const retryFailed of [false, true]) {
      test(`forgets a failure that was made good (retryFailed ${retryFailed})`, () => {
        const index = new PhaseIndex('response_collection', { ...options, retryFailed });
        noted(index, [{ id: 'a', ...failure }, { id: 'b', ...failure }, { id: 'a' }]);
        assert.equal(index.done.has('a'), true);
        assert.deepEqual([index.failed.has('a'), index.failed.has('b')], [false, true]);
      });
    }
  });
}

suite('PhaseIndex.listed', () => {
  test('has every good record once, with its task', () => {
    const index = new PhaseIndex('data_generation', { lists: true });
    const lines = [
      { id: 'a', task_id: 'notes' },
      { id: 'b', ...failure, task_id: 'notes' },
      { id: 'a', task_id: 'notes' },
      { id: 'b', task_id: 'notes' },
      { id: 'c"', task_id: 'facts' },
    ];
    noted(index, lines);
    noted(index, lines);
    assert.deepEqual(index.listed, [
      { id: 'a', task: 'notes' },
      { id: 'b', task: 'notes' },
      { id: 'c"', task: 'facts' },
    ]);
  });
});

suite('PhaseIndex by criterion', () => {
  test('notes what each record covers, and not that it covers the whole', () => {
    const index = new PhaseIndex('evaluation', { byCriterion: true });
    noted(index, [
      evaluation('r__j', { accuracy: 'High', brevity: 'Low' }),
      evaluation('r__j__style', { style: 'High' }),
      { ...evaluation('r__k', {}), id: 'r__k', ...failure },
    ]);
    const ids = ['r__j__accuracy', 'r__j__brevity', 'r__j__style', 'r__j', 'r__k'];
    assert.deepEqual(
      ids.map((id) => index.done.has(id)),
      [true, true, true, false, true],
    );
    assert.equal(index.failed.has('r__k'), true);
  });

  test('takes a line that is JSON but no evaluation for damage', () => {
    const index = new PhaseIndex('evaluation', { byCriterion: true });
    assert.equal(noted(index, [{ id: 'r__j' }, evaluation('r__j', {})]), 1);
  });
});
