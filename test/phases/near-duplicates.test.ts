import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { NearDuplicates } from '../../src/phases/near-duplicates.ts';

const landlord =
  'Write to the landlord that the heating of the flat on Mill Street has been off since Monday, ' +
  'that the children have colds, and that you want it mended by Friday or a part of the rent back.';
const library =
  'Explain to a new colleague how a library lends books to readers of other towns, which forms ' +
  'are filled in, who pays for the post, and what is done when a book comes back with torn pages.';

/** 70 words, of which one is in three of the word triples. */
const first = `${landlord} ${library}`;

suite('NearDuplicates', () => {
  for (const { name, text, isNew } of [
    { name: 'the same text', text: first, isNew: false },
    {
      name: 'it in other letters and with other marks',
      text: `${first.toUpperCase()}!!`,
      isNew: false,
    },
    { name: 'it with one word changed', text: first.replace('Friday', 'Sunday'), isNew: false },
    { name: 'half of it', text: landlord, isNew: true },
    { name: 'the other half', text: library, isNew: true },
    {
      name: 'it with another text behind it',
      text: `${first} ${first.split(' ').reverse().join(' ')}`,
      isNew: true,
    },
  ]) {
    test(`${isNew ? 'takes' : 'refuses'} ${name}`, () => {
      const written = new NearDuplicates();
      assert.equal(written.add('group', first), true);
      assert.equal(written.add('group', text), isNew);
    });
  }

  test('looks at each group for itself', () => {
    const written = new NearDuplicates();
    assert.equal(written.add('a', first), true);
    assert.equal(written.add('b', first), true);
  });

  test('compares short texts as wholes, and texts without words too', () => {
    const written = new NearDuplicates();
    const texts = ['Yes', 'No', 'yes!', '', '', '2 + 2', '2 + 3', '???', '!!!'];
    assert.deepEqual(
      texts.map((text) => written.add('group', text)),
      [true, true, false, true, false, true, true, true, true],
    );
  });

  test('remembers nothing of a text that it refused', () => {
    const written = new NearDuplicates();
    written.add('group', first);
    const drift = [
      first.replace('Friday', 'Sunday'),
      first.replace(/Friday|colds|Mill|lends|towns|torn/g, 'other'),
    ];
    assert.deepEqual(
      drift.map((text) => written.add('group', text)),
      [false, true],
    );
  });
});
