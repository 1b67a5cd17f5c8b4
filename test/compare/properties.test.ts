import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { near } from '../statistics/near.ts';
import { compareLines, rated } from './hand-made-runs.ts';

const rating = fc.constantFrom('High', 'Medium', 'Low');
const response = fc.tuple(rating, rating, rating, rating);
const both = fc.array(fc.tuple(response, response), { minLength: 1, maxLength: 12 });

const lines = (responses: readonly (readonly [string, string, string, string])[]) =>
  responses.map((one, index) => rated(index + 1, one));

suite('a comparison', () => {
  test('is turned round when the runs are', async () => {
    await fc.assert(
      fc.asyncProperty(both, async (pairs) => {
        const [now, then] = [lines(pairs.map(([a]) => a)), lines(pairs.map(([, b]) => b))];
        const [one] = (await compareLines(now, then)).cells;
        const [other] = (await compareLines(then, now)).cells;
        near(one?.delta?.mean, -(other?.delta?.mean ?? Number.NaN), 1e-12);
        assert.deepEqual([one?.worse, one?.better], [other?.better, other?.worse]);
        near(one?.delta?.low, -(other?.delta?.high ?? Number.NaN), 0.05);
      }),
      { numRuns: 20 },
    );
  });

  test('is drawn towards 0 by an item that is the same in both', async () => {
    await fc.assert(
      fc.asyncProperty(both, async (pairs) => {
        const more = [...pairs, [pairs[0]?.[0], pairs[0]?.[0]] as (typeof pairs)[number]];
        const delta = async (all: typeof pairs) => {
          const [now, then] = [lines(all.map(([a]) => a)), lines(all.map(([, b]) => b))];
          return (await compareLines(now, then)).cells[0]?.delta?.mean ?? Number.NaN;
        };
        near(await delta(more), ((await delta(pairs)) * pairs.length) / more.length, 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  test('holds its difference, stays in range, and never passes and fails', async () => {
    await fc.assert(
      fc.asyncProperty(both, async (pairs) => {
        const [now, then] = [lines(pairs.map(([a]) => a)), lines(pairs.map(([, b]) => b))];
        const [cell] = (await compareLines(now, then)).cells;
        const { mean, low, high } = cell?.delta ?? { mean: 0, low: 1, high: -1 };
        assert.ok(-1 <= low && low <= mean + 1e-12 && mean - 1e-12 <= high && high <= 1);
        assert.ok((cell?.p_drop ?? 0) + (cell?.p_non_inferior ?? 0) > 0.99);
        near(mean, (cell?.current ?? 0) - (cell?.baseline ?? 0), 1e-12);
      }),
      { numRuns: 20 },
    );
  });

  test('does not depend on the order of records', async () => {
    await fc.assert(
      fc.asyncProperty(both, async (pairs) => {
        const [now, then] = [lines(pairs.map(([a]) => a)), lines(pairs.map(([, b]) => b))];
        const found = await compareLines(now, then);
        assert.deepEqual(await compareLines(now.toReversed(), then), found);
      }),
      { numRuns: 10 },
    );
  });
});
