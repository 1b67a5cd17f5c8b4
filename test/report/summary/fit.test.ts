import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { byteRoom, characterRoom, fitted, type Section } from '../../../src/report/summary/fit.ts';

const sections: readonly Section[] = [
  { name: 'head', rank: 0, forms: ['HEAD'] },
  { name: 'rows', rank: 1, forms: ['row row row', 'row row', 'row'] },
  { name: 'judges', rank: 3, forms: ['judge judge', 'judge', ''] },
  { name: 'nothing', rank: 5, forms: ['', ''] },
  { name: 'notes', rank: 3, forms: ['note note note note', ''] },
  { name: 'foot', rank: 0, forms: ['FOOT'] },
];

const page = (most: number) =>
  fitted(sections, characterRoom(most), (names) => `(no ${names.join(', ')})`).split('\n\n');

suite('fitted()', () => {
  test('has everything where there is room', () => {
    assert.deepEqual(page(100), [
      'HEAD',
      'row row row',
      'judge judge',
      'note note note note',
      'FOOT',
    ]);
  });

  test('shortens what has the highest rank, the last of them first, and says what is missing', () => {
    assert.deepEqual(page(56), ['HEAD', 'row row row', 'judge judge', '(no notes)', 'FOOT']);
    assert.deepEqual(page(47), ['HEAD', 'row row row', 'judge', '(no notes)', 'FOOT']);
    assert.deepEqual(page(41), ['HEAD', 'row row', '(no judges, notes)', 'FOOT']);
  });

  test('ends with the shortest forms, whatever the room', () => {
    assert.deepEqual(page(1), ['HEAD', 'row', '(no judges, notes)', 'FOOT']);
  });

  test('counts in UTF-16 units or in bytes', () => {
    assert.equal(characterRoom(1).size('é😀'), 3);
    assert.equal(byteRoom(1).size('é😀'), 6);
  });
});
