import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { sampleAttributes } from '../../src/phases/sampling.ts';

const attributes = {
  tone: ['formal', 'casual', 'curt'],
  length: ['short', 'long'],
  topic: ['art', 'law', 'sport', 'trade'],
};
const draw = [7, 'task', 'teacher'];

/** What datapoints `from`…`to` get, each as one text. */
function walk(wanted: Parameters<typeof sampleAttributes>[1], from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    JSON.stringify(sampleAttributes(attributes, wanted, from + index, draw)),
  );
}

suite("sampleAttributes() with 'all'", () => {
  test('meets every combination once before any comes again', () => {
    assert.equal(new Set(walk('all', 1, 24)).size, 24);
    assert.equal(new Set(walk('all', 25, 48)).size, 24);
    assert.deepEqual(walk('all', 25, 48), walk('all', 1, 24));
  });

  test('goes on where it was when more are wanted', () => {
    const eight = walk('all', 1, 8);
    assert.equal(new Set([...eight, ...walk('all', 9, 24)]).size, 24);
  });

  test('spreads the first few over the values of every attribute', () => {
    const twelve = walk('all', 1, 12);
    for (const [name, values] of Object.entries(attributes)) {
      for (const value of values) {
        const count = twelve.filter((one) => one.includes(`"${name}":"${value}"`)).length;
        const even = 12 / values.length;
        assert.ok(Math.abs(count - even) <= even / 2, `${name}=${value}: ${count}`);
      }
    }
  });

  test('walks through a product that nothing could list', () => {
    const values = Array.from({ length: 8 }, (_, value) => `v${value}`);
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, name) => [`a${name}`, values]));
    const seen = new Set(
      Array.from({ length: 1000 }, (_, index) =>
        JSON.stringify(sampleAttributes(many, 'all', index + 1, draw)),
      ),
    );
    assert.equal(seen.size, 1000);
  });

  test('meets everything once, whatever the sizes', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(sizes, fc.string(), (counts, name) => {
        const some = Object.fromEntries(
          counts.map((count, at) => [
            `a${at}`,
            Array.from({ length: count }, (_, value) => `${value}`),
          ]),
        );
        const product = counts.reduce((all, count) => all * count, 1);
        const seen = new Set(
          Array.from({ length: product }, (_, index) =>
            JSON.stringify(sampleAttributes(some, 'all', index + 1, [name])),
          ),
        );
        assert.equal(seen.size, product);
      }),
      { numRuns: 50 },
    );
  });

  test('gives nothing where there are no attributes, and passes over one without values', () => {
    assert.deepEqual(sampleAttributes({}, 'all', 1, draw), {});
    assert.deepEqual(sampleAttributes({ a: [], b: ['x'] }, 'all', 5, draw), { b: 'x' });
  });
});

suite('sampleAttributes() with a range', () => {
  const sizesOf = (min: number, max: number) =>
    new Set(walk({ min, max }, 1, 200).map((one) => Object.keys(JSON.parse(one)).length));

  const ranges: readonly { range: readonly [number, number]; sizes: readonly number[] }[] = [
    { range: [1, 1], sizes: [1] },
    { range: [0, 1], sizes: [0, 1] },
    { range: [1, 3], sizes: [1, 2, 3] },
    { range: [0, 0], sizes: [0] },
    { range: [2, 9], sizes: [2, 3] },
    { range: [9, 9], sizes: [3] },
  ];
  for (const { range, sizes } of ranges) {
    test(`${range.join('…')} of three gives ${sizes.join(', ')} attributes`, () => {
      assert.deepEqual([...sizesOf(...range)].sort(), sizes);
    });
  }

  test('gives every attribute and every value its turn', () => {
    const all = walk({ min: 1, max: 1 }, 1, 300);
    for (const [name, values] of Object.entries(attributes)) {
      const count = all.filter((one) => one.includes(`"${name}"`)).length;
      assert.ok(count > 70 && count < 130, `${name}: ${count}`);
      for (const value of values) assert.ok(all.includes(`{"${name}":"${value}"}`));
    }
  });

  test('keeps the order in which attributes were written', () => {
    for (const one of walk({ min: 3, max: 3 }, 1, 20)) {
      assert.deepEqual(Object.keys(JSON.parse(one)), ['tone', 'length', 'topic']);
    }
  });

  test('gives nothing where there are no attributes', () => {
    assert.deepEqual(sampleAttributes({}, { min: 1, max: 2 }, 1, draw), {});
  });
});

suite('sampleAttributes()', () => {
  test('is the same on every machine and in every order', () => {
    const first = sampleAttributes(attributes, { min: 1, max: 3 }, 17, [42, 'task', 'teacher']);
    assert.deepEqual(first, { tone: 'casual' });
    const second = sampleAttributes(attributes, 'all', 17, [42, 'task', 'teacher']);
    assert.deepEqual(second, { tone: 'formal', length: 'long', topic: 'sport' });
  });

  test('gives each teacher a walk of its own', () => {
    const of = (teacher: string) =>
      sampleAttributes(attributes, 'all', 1, [42, 'task', teacher, 'target']);
    const teachers = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => JSON.stringify(of(name)));
    assert.ok(new Set(teachers).size > 2);
  });
});
