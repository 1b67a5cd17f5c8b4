import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { markerIn, withMarker } from '../../../src/action/comment/marker.ts';

const marker = { kind: 'comment', runId: 7, runAttempt: 1, sha: 'abc', says: 'pass' } as const;

suite('a marker', () => {
  test('is found by its key, however long that is', () => {
    for (const key of ['nightly', 'ä--> (job 1)', 'x'.repeat(250)]) {
      const text = withMarker({ ...marker, key }, 'body');
      assert.deepEqual(markerIn(text, { kind: 'comment', key }), { ...marker, key });
      assert.ok((text.split('\n')[0] ?? '').length < 500);
    }
  });

  test('tells experiments apart whose ids begin alike', () => {
    const [english, german] = ['english', 'german'].map((end) => `${'x'.repeat(99)}-${end}`);
    const text = withMarker({ ...marker, key: `${english}` }, 'body');
    assert.equal(markerIn(text, { kind: 'comment', key: `${german}` }), undefined);
  });
});
