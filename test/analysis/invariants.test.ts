import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../../src/analysis/analyze.ts';
import { randomSource } from '../../src/statistics/random.ts';
import { near } from '../statistics/near.ts';
import { experiment, type Line, options, records, run } from './hand-made.ts';

const levels = ['High', 'Medium', 'Low'];
const random = randomSource(5);
const level = () => levels[Math.floor(random() * 3)] ?? 'Low';
const lines: Line[] = Array.from({ length: 24 }, (_, index) => ({
  datapoint: 1 + Math.floor(index / 2),
  student: index % 2 ? 'ann' : 'bob',
  ratings: {
    jay: { right: level(), clear: level() },
    ...(index % 5 ? { kim: { right: level(), clear: level() } } : {}),
  },
}));
const made = records(lines);

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

suite('an analysis', () => {
  test('does not depend on the order of records', async () => {
    const mixed = {
      datapoints: shuffled(made.datapoints),
      responses: shuffled(made.responses),
      evaluations: shuffled(made.evaluations),
    };
    assert.deepEqual(await analyze(run(mixed), options), await analyze(run(made), options));
  });

  test('does not depend on the order of judges, students or teachers', async () => {
    const turned = await analyze(
      run(made, {
        judges: experiment.judges.toReversed(),
        students: experiment.students.toReversed(),
        teachers: experiment.teachers.toReversed(),
      }),
      options,
    );
    const plain = await analyze(run(made), options);
    for (const [place, { student, score, rank_high }] of plain.students.entries()) {
      const other = turned.students[place];
      assert.equal(other?.student, student);
      assert.equal(other?.rank_high, rank_high);
      near(other?.score?.mean, score?.mean ?? -1, 1e-12);
      near(other?.score?.low, score?.low ?? -1, 1e-9);
    }
    assert.equal(turned.judge_pairs[0]?.kappa, plain.judge_pairs[0]?.kappa);
  });

  test('is the same JSON again after being written and read', async () => {
    const analysis = await analyze(run(made), options);
    assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis);
  });

  test('of nothing at all has no scores and does not fail', async () => {
    const nothing = { datapoints: [], responses: [], evaluations: [] };
    const analysis = await analyze(run(nothing), options);
    assert.deepEqual(
      analysis.students.map(({ score }) => score),
      [null, null],
    );
    assert.equal(analysis.judge_coverage, null);
  });

  test('of no judges at all has no scores and does not fail', async () => {
    const analysis = await analyze(run(made, { judges: [] }), options);
    assert.equal(analysis.students[0]?.score, null);
    assert.equal(analysis.students[0]?.responses.usable, 12);
  });
});
