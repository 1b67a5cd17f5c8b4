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

for (const [name, options] of [
  ['', {}],
  [' that lists all', { listsAll: true }],
] as const) {
  suite(`PhaseIndex${name}`, () => {
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

suite('PhaseIndex.extra', () => {
  test('has every good record once, with its task, where that is asked for', () => {
    const index = new PhaseIndex('data_generation', { listsAll: true });
    const lines = [
      { id: 'a', task_id: 'notes' },
      { id: 'b', ...failure, task_id: 'notes' },
      { id: 'a', task_id: 'notes' },
      { id: 'b', task_id: 'notes' },
      { id: 'c"', task_id: 'facts' },
    ];
    noted(index, lines);
    noted(index, lines);
    assert.deepEqual(index.extra, [
      { id: 'a', task: 'notes' },
      { id: 'b', task: 'notes' },
      { id: 'c"', task: 'facts' },
    ]);
  });
});

suite('PhaseIndex.recorded', () => {
  /** Whether each of the ids needs no call, and whether it has a record. */
  const states = (index: PhaseIndex, ids: readonly string[]) =>
    ids.map((id) => [index.done.has(id), index.recorded.has(id)]);

  test('has what was taken only once it is added', () => {
    const index = new PhaseIndex('response_collection');
    for (const id of ['good', 'bad', 'gap']) index.take(id);
    index.noteAdded({ id: 'good' }, 'present');
    index.noteAdded({ id: 'bad' }, 'failed');
    index.giveUp('gap');
    assert.deepEqual(states(index, ['good', 'bad', 'gap', 'none']), [
      [true, true],
      [true, true],
      [true, false],
      [false, false],
    ]);
    assert.deepEqual([index.failed.has('good'), index.failed.has('bad')], [false, true]);
  });

  test('has failed records that are to be made again, and whatever comes of that', () => {
    const index = new PhaseIndex('response_collection', { retryFailed: true });
    const ids = ['untried', 'gap', 'good', 'bad'];
    noted(
      index,
      ids.map((id) => ({ id, ...failure })),
    );
    for (const id of ids.slice(1)) index.take(id);
    index.giveUp('gap');
    index.noteAdded({ id: 'good' }, 'present');
    index.noteAdded({ id: 'bad' }, 'failed');
    assert.deepEqual(states(index, ids), [
      [false, true],
      [true, true],
      [true, true],
      [true, true],
    ]);
    assert.deepEqual(
      ids.map((id) => index.failed.has(id)),
      [true, true, false, true],
    );
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

  test('notes what a failed record was to rate, and that a good one rates it', () => {
    const index = new PhaseIndex('evaluation', { byCriterion: true });
    const ids = ['r__j', 'r__j__accuracy', 'r__j__tone'];
    const states = () => ids.map((id) => [index.done.has(id), index.failed.has(id)]);
    noted(index, [
      { ...evaluation('r__j', {}), ...failure, criteria: ['accuracy', 'tone'] },
      evaluation('r__j__tone+style', { tone: 'High', style: 'Low' }),
    ]);
    assert.deepEqual(states(), [
      [false, false],
      [true, true],
      [true, false],
    ]);
    index.noteAdded(
      evaluation('r__j__accuracy+depth', { accuracy: 'Low', depth: 'Low' }),
      'present',
    );
    assert.deepEqual(states()[1], [true, false]);
    assert.equal(index.done.has('r__j__depth'), true);
  });

  test('takes a line that is JSON but no evaluation for damage', () => {
    const index = new PhaseIndex('evaluation', { byCriterion: true });
    assert.equal(noted(index, [{ id: 'r__j' }, evaluation('r__j', {})]), 1);
  });
});
