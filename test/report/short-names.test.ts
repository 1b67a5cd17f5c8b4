import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { shortNames } from '../../src/report/short-names.ts';

suite('shortNames()', () => {
  const cases = [
    { how: 'as they are', names: ['ann', 'bob'], shown: ['ann', 'bob'] },
    {
      how: 'cut at the end',
      names: ['claude-sonnet-4-5', 'gpt-4o'],
      shown: ['claude-sonnet…', 'gpt-4o'],
    },
    {
      how: 'cut in the middle where they begin alike',
      names: ['claude-sonnet-4-5', 'claude-sonnet-4-6', 'gpt-4o'],
      shown: ['claude…net-4-5', 'claude…net-4-6', 'gpt-4o'],
    },
    {
      how: 'whole where they begin and end alike',
      names: ['claude-sonnet-4-0-latest', 'claude-sonnet-4-5-latest'],
      shown: ['claude-sonnet-4-0-latest', 'claude-sonnet-4-5-latest'],
    },
  ];
  for (const { how, names, shown } of cases) {
    test(`shows names ${how}`, () => {
      assert.deepEqual(names.map(shortNames(names, 14)), shown);
    });
  }

  test('shows one name that stands there twice as it would once', () => {
    const name = 'claude-sonnet-4-5';
    assert.equal(shortNames([name, name], 14)(name), 'claude-sonnet…');
  });

  test('bounds what a stranger wrote', () => {
    const names = ['a', 'b'].map((end) => 'x'.repeat(100_000) + end);
    for (const name of names) assert.equal([...shortNames(names, 14)(name)].length, 200);
  });
});
