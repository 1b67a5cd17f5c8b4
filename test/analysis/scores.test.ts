import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { analyze } from '../../src/analysis/analyze.ts';
import { ratingValue } from '../../src/analysis/records/rating-value.ts';
import { near } from '../statistics/near.ts';
import { answers, options, records, run } from './hand-made.ts';

const student = ({ students }: Analysis, name: string) => {
  const found = students.find((result) => result.student === name);
  assert.ok(found);
  return found;
};

suite('ratingValue()', () => {
  const cases: readonly (readonly [string, number | undefined])[] = [
    ['High', 1],
    ['Medium', 0.5],
    ['Low', 0],
    ['0', 0],
    ['1', 1],
    ['1.0', 1],
    ['0.25', 0.25],
    ['.5', 0.5],
    ['1e-05', 0.00001],
    ['high', undefined],
    ['', undefined],
    ['1.01', undefined],
    ['-0.1', undefined],
    ['9e-0', undefined],
    ['0x1', undefined],
    ['NaN', undefined],
    ['constructor', undefined],
  ];
  for (const [rating, expected] of cases) {
    test(`of "${rating}" is ${expected}`, () => assert.equal(ratingValue(rating), expected));
  }
});

suite('score of a student', () => {
  test('is a mean over criteria, then judges, then datapoints', async () => {
    const analysis = await analyze(
      run(
        records([
          {
            datapoint: 1,
            student: 'ann',
            ratings: {
              jay: { right: 'High', clear: 'Low' },
              kim: { right: 'High', clear: 'High' },
            },
          },
          { datapoint: 2, student: 'ann', ratings: { jay: { right: 'Low', clear: 'Low' } } },
        ]),
      ),
      options,
    );
    const ann = student(analysis, 'ann');
    near(ann.score?.mean, 0.375, 1e-12);
    near(ann.mean_rating, 0.5, 1e-12);
    assert.equal(ann.ratings, 6);
    const [right, clear] = ann.by_task[0]?.by_criterion ?? [];
    near(right?.score?.mean, 0.5, 1e-12);
    near(clear?.score?.mean, 0.25, 1e-12);
    assert.deepEqual(ann.by_judge, [
      { judge: 'jay', mean_rating: 0.25, ratings: 4 },
      { judge: 'kim', mean_rating: 1, ratings: 2 },
    ]);
  });

  test('gives each task the same weight, however many datapoints it has', async () => {
    const tasks = [{ name: 'sums' }, { name: 'songs' }];
    const lines = [
      ...answers('ann', ['High', 'High', 'High', 'Medium'], 'sums'),
      ...answers('ann', ['Low'], 'songs'),
    ];
    const analysis = await analyze(run(records(lines), { tasks }), options);
    near(student(analysis, 'ann').score?.mean, 0.4375, 1e-12);
    near(student(analysis, 'ann').mean_rating, 0.7, 1e-12);
    assert.deepEqual(analysis.tasks[0]?.criteria, ['clear', 'right']);
  });

  test('takes decimal ratings as they are, and leaves out what is no rating', async () => {
    const rated = { right: '0.3', clear: 'banana' };
    const analysis = await analyze(
      run(records([{ datapoint: 1, student: 'ann', ratings: { jay: rated } }])),
      options,
    );
    near(student(analysis, 'ann').score?.mean, 0.3, 1e-12);
    assert.equal(student(analysis, 'ann').evaluations.partial, 1);
    assert.match(analysis.warnings.join('\n'), /1 ratings .* count as missing: banana/);
  });

  test('without any rating is null, not 0, and comes last', async () => {
    const lines = [{ datapoint: 1, student: 'ann' }, ...answers('bob', ['Low', 'Low'])];
    const analysis = await analyze(run(records(lines)), options);
    assert.deepEqual(
      analysis.students.map(({ student: name, score, rank }) => [name, score?.mean, rank]),
      [
        ['bob', 0, 1],
        ['ann', undefined, null],
      ],
    );
    assert.equal(student(analysis, 'bob').ahead_of_next, null);
  });

  test('keeps label accuracy apart', async () => {
    const rated = { jay: { right: 'Low', clear: 'Low' }, label: { colour: '1', size: '0' } };
    const analysis = await analyze(
      run(
        records([
          { datapoint: 1, student: 'ann', ratings: rated },
          { datapoint: 2, student: 'ann', ratings: { label: { colour: '1', size: '1' } } },
        ]),
      ),
      options,
    );
    const ann = student(analysis, 'ann');
    assert.equal(ann.score?.mean, 0);
    assert.equal(ann.by_task[0]?.label_accuracy?.mean, 0.75);
    assert.equal(student(analysis, 'bob').by_task[0]?.label_accuracy, null);
    assert.deepEqual(analysis.tasks[0]?.criteria, ['right', 'clear']);
  });

  test('of equal ratings is a bound, not a certainty', async () => {
    const analysis = await analyze(
      run(records(answers('ann', new Array(20).fill('High')))),
      options,
    );
    const { score } = student(analysis, 'ann');
    assert.equal(score?.degenerate, true);
    near(score?.low, 0.8609, 0.0001);
    assert.match(analysis.notes.join('\n'), /same score for ann: the interval is a bound/);
  });
});

suite('ranking', () => {
  const mixed = (highs: number) =>
    Array.from({ length: 20 }, (_, index) => (index < highs ? 'High' : 'Medium'));

  test('tells clearly different students apart', async () => {
    const lines = [...answers('ann', mixed(2)), ...answers('bob', mixed(18))];
    const analysis = await analyze(run(records(lines)), options);
    const [first, second] = analysis.students;
    assert.deepEqual(
      [first?.student, first?.rank, first?.rank_low, first?.rank_high],
      ['bob', 1, 1, 1],
    );
    assert.equal(first?.probability_first, 1);
    near(first?.ahead_of_next?.mean, 0.4, 1e-12);
    assert.equal(first?.tied_with_next, false);
    assert.deepEqual([second?.rank, second?.rank_low, second?.rank_high], [2, 2, 2]);
  });

  test('ties students whose paired difference may be 0', async () => {
    const lines = [...answers('ann', mixed(10)), ...answers('bob', mixed(11))];
    const analysis = await analyze(run(records(lines)), options);
    assert.equal(analysis.students[0]?.student, 'bob');
    assert.equal(analysis.students[0]?.tied_with_next, true);
    assert.deepEqual(
      analysis.students.map(({ rank_low: low, rank_high: high }) => [low, high]),
      [
        [1, 1],
        [1, 2],
      ],
    );
  });

  test('is paired: a small lead on every datapoint is certain', async () => {
    const spread = Array.from({ length: 40 }, (_, index) => 0.1 + (index % 9) * 0.1);
    const by = (name: string, lead: (index: number) => number) =>
      answers(
        name,
        spread.map((value, index) => (value + lead(index)).toFixed(3)),
      );
    const lines = [...by('ann', (index) => 0.02 + (index % 2) * 0.01), ...by('bob', () => 0)];
    const analysis = await analyze(run(records(lines)), options);
    const [ann, bob] = analysis.students;
    assert.ok((ann?.score?.low ?? 1) < (bob?.score?.high ?? 0));
    assert.equal(ann?.tied_with_next, false);
    near(ann?.ahead_of_next?.mean, 0.025, 1e-9);
  });

  test('gives equal scores the same rank and half the first place each', async () => {
    const lines = [...answers('bob', mixed(7)), ...answers('ann', mixed(7))];
    const analysis = await analyze(run(records(lines)), options);
    assert.deepEqual(
      analysis.students.map((result) => [result.student, result.rank, result.probability_first]),
      [
        ['ann', 1, 0.5],
        ['bob', 1, 0.5],
      ],
    );
    assert.equal(analysis.students[0]?.tied_with_next, true);
  });

  test('says nothing of rank ranges below 8 datapoints', async () => {
    const lines = [...answers('ann', ['High', 'Low']), ...answers('bob', ['Low', 'Low'])];
    const [first] = (await analyze(run(records(lines)), options)).students;
    assert.equal(first?.rank, 1);
    assert.equal(first?.rank_high, null);
    assert.equal(first?.probability_first, null);
    assert.equal(first?.tied_with_next, true);
  });
});
