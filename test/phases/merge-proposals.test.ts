import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { mergeAttributes, mergeRubrics } from '../../src/phases/merge-proposals.ts';

suite('mergeAttributes()', () => {
  test('joins names and values that differ in case and punctuation only', () => {
    const merged = mergeAttributes({}, [
      { Tone: ['Formal', 'casual'] },
      { tone: ['formal.', 'curt'], 'TONE ': ['CASUAL'] },
    ]);
    assert.deepEqual(merged, { Tone: ['Formal', 'casual', 'curt'] });
  });

  test('puts the seed first and keeps it whole, whatever the teachers say', () => {
    const merged = mergeAttributes({ length: ['short', 'long'], rare: ['x'] }, [
      { tone: ['a'], length: ['long', 'medium'] },
      { tone: ['a'], Length: ['medium', 'tiny'] },
    ]);
    assert.deepEqual(merged, {
      length: ['short', 'long', 'medium', 'tiny'],
      rare: ['x'],
      tone: ['a'],
    });
    assert.deepEqual(Object.keys(merged), ['length', 'rare', 'tone']);
  });

  test('puts first what more teachers name, so that their order decides only ties', () => {
    const [a, b, c] = [
      { only_a: ['1'], shared: ['x', 'y'] },
      { only_b: ['1'], shared: ['y'] },
      { shared: ['y'] },
    ];
    assert.deepEqual(Object.keys(mergeAttributes({}, [a, b, c])), ['shared', 'only_a', 'only_b']);
    assert.deepEqual(Object.keys(mergeAttributes({}, [c, b, a])), ['shared', 'only_b', 'only_a']);
    assert.deepEqual(mergeAttributes({}, [a, b, c])['shared'], ['y', 'x']);
  });

  test('counts a teacher once, however often it repeats itself', () => {
    const merged = mergeAttributes({}, [
      { tone: ['a'], shared: ['v', 'w'] },
      { loud: ['1', '1.', '"1"', '2'], Loud: ['1'], 'LOUD!': ['1'], shared: ['w'] },
    ]);
    assert.deepEqual(Object.keys(merged), ['shared', 'tone', 'loud']);
    assert.deepEqual(merged['loud'], ['1', '2']);
  });

  test('keeps 8 attributes of 12 values, and a larger seed all the same', () => {
    const many = (count: number, prefix: string) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, name) => [
          `${prefix}${name}`,
          Array.from({ length: 15 }, (_, value) => `${value}`),
        ]),
      );
    const merged = mergeAttributes({}, [many(20, 'a')]);
    assert.equal(Object.keys(merged).length, 8);
    assert.equal(merged['a0']?.length, 12);
    const seeded = mergeAttributes(many(10, 's'), [many(20, 'a')]);
    assert.equal(Object.keys(seeded).length, 10);
    assert.equal(seeded['s9']?.length, 15);
  });

  test('keeps names apart that are punctuation, or of another script', () => {
    const merged = mergeAttributes({}, [{ '?': ['1'], '!': ['1'], тон: ['1'], 長さ: ['1'] }]);
    assert.deepEqual(Object.keys(merged), ['?', '!', 'тон', '長さ']);
  });

  test('keeps every value of the seed, and takes a proposal for the one that it names', () => {
    const seed = {
      grade: ['A+', 'A', 'A-', 'a'],
      Grade: ['x'],
      size: ['<10', '10', '>10', '-10'],
      language: ['C', 'C++', 'C#'],
    };
    const merged = mergeAttributes(seed, [
      { grade: ['a', '"A-"', 'B'], size: ['10.', '+10'], LANGUAGE: ['c#', 'c++', 'c'] },
    ]);
    assert.deepEqual(merged, {
      ...seed,
      grade: [...seed.grade, 'B'],
      size: [...seed.size, '+10'],
    });
  });

  test('of nothing is nothing', () => {
    assert.deepEqual(mergeAttributes({}, []), {});
    assert.deepEqual(mergeAttributes({}, [{}, {}]), {});
  });
});

suite('mergeRubrics()', () => {
  test('keeps every known criterion', () => {
    const known = { 'C++ style': 'about C++', 'C# style': 'about C#', 'c# style': 'as well' };
    assert.deepEqual(mergeRubrics(known, [{ 'C# Style': 'x' }]), known);
  });

  test('keeps the first description of a criterion, what is known before what is proposed', () => {
    const merged = mergeRubrics({ accuracy: 'Known.' }, [
      { Accuracy: 'Proposed.', brevity: 'First.' },
      { Brevity: 'Second.', style: 'Third.' },
    ]);
    assert.deepEqual(merged, { accuracy: 'Known.', brevity: 'First.', style: 'Third.' });
  });

  test('keeps 10 criteria, those that more teachers name', () => {
    const many = (prefix: string) =>
      Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${prefix}${at}`, 'x']));
    const merged = mergeRubrics({}, [many('a'), { ...many('b'), a8: 'y' }]);
    assert.equal(Object.keys(merged).length, 10);
    assert.equal(Object.keys(merged)[0], 'a8');
    assert.deepEqual(Object.keys(merged).slice(1, 9), Object.keys(many('a')).slice(0, 8));
  });
});
