import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compare } from '../../src/compare/compare.ts';
import { comparisonSchema } from '../../src/compare/comparison.ts';
import { answers, records } from '../analysis/hand-made.ts';
import { near } from '../statistics/near.ts';
import { again, comparedRun, compareLines, options, rated } from './hand-made-runs.ts';

const [H, M, L] = ['High', 'Medium', 'Low'];

suite('compare()', () => {
  test('scores both sides by hand: mean over judges of mean over criteria', async () => {
    const found = await compareLines(
      [rated(1, [H, M, L, L]), rated(2, [H, H, H, H])],
      [rated(1, [H, H, M, L]), rated(2, [H, H, H, M])],
    );
    const [cell] = found.cells;
    near(cell?.current, (0.375 + 1) / 2, 1e-12);
    near(cell?.baseline, (0.625 + 0.875) / 2, 1e-12);
    near(cell?.delta?.mean, -0.0625, 1e-12);
    assert.deepEqual([cell?.pairs, cell?.worse, cell?.better], [2, 1, 1]);
    assert.deepEqual(comparisonSchema.parse(found), found);
  });

  test('uses only the judges and criteria that rated both of a pair', async () => {
    const now = { ...rated(1, [H, H, H, H]), ratings: { jay: { right: H, clear: H } } };
    const then = rated(1, [M, L, L, L]);
    const onlyRight = { ...then, ratings: { jay: { right: M }, kim: { right: L, clear: L } } };
    const [cell] = (await compareLines([now], [onlyRight])).cells;
    assert.deepEqual([cell?.current, cell?.baseline], [1, 0.5]);
  });

  test('drops what failed on either side, and counts it', async () => {
    const failed = { datapoint: 2, student: 'ann', response: { status: 'failed' as const } };
    const found = await compareLines(
      [rated(1, [H, H, H, H]), failed],
      [rated(1, [H, H, H, M]), rated(2, [L, L, L, L])],
    );
    const [cell] = found.cells;
    assert.deepEqual([cell?.pairs, cell?.only_in_baseline, cell?.only_in_current], [1, 1, 0]);
    assert.match(
      found.warnings.join('\n'),
      /left out on both sides: ann on sums \(1 only in the b/,
    );
  });

  test('pairs by content and not by id', async () => {
    const now = records([rated(1, [H, H, H, H]), rated(2, [L, L, L, L])]);
    const then = records([rated(1, [H, H, H, H]), rated(2, [H, H, H, H]), rated(3, [M, M, M, M])]);
    const [, second, third] = then.datapoints;
    const prompt = now.datapoints[1]?.prompt ?? '';
    assert.ok(second && third);
    Object.assign(second, { prompt: 'another one' });
    Object.assign(third, { prompt });
    const found = await compare(comparedRun(again(now)), comparedRun(then), options);
    const [cell] = found.cells;
    assert.deepEqual([cell?.pairs, cell?.worse], [2, 1]);
    near(cell?.delta?.mean, -0.25, 1e-12);
    assert.match(found.warnings.join('\n'), /1 datapoints have the same id in both runs, but/);
    assert.equal(found.flips[0]?.datapoint_id, 'sums__tom__00002');
  });

  test('averages repeats of one content first', async () => {
    const repeated = (lines: ReturnType<typeof rated>[]) => {
      const made = records(lines);
      for (const datapoint of made.datapoints) Object.assign(datapoint, { prompt: 'the same' });
      return made;
    };
    const now = repeated([rated(1, [H, H, H, H]), rated(2, [L, L, L, L])]);
    const then = repeated([rated(1, [H, H, H, H])]);
    const { cells } = await compare(comparedRun(again(now)), comparedRun(then), options);
    assert.deepEqual([cells[0]?.pairs, cells[0]?.current, cells[0]?.baseline], [1, 0.5, 1]);
  });

  test('is unchanged with itself, by identity and not by luck', async () => {
    const made = records(answers('ann', [H, M, L]));
    const found = await compare(comparedRun(made), comparedRun(made), options);
    const [cell] = found.cells;
    assert.equal(cell?.state, 'unchanged');
    assert.deepEqual(cell.delta, { mean: 0, low: 0, high: 0, n: 3, degenerate: false });
    assert.equal(cell.reused, 3);
    const equal = await compare(comparedRun(again(made)), comparedRun(made), options);
    assert.equal(equal.cells[0]?.state, 'inconclusive');
    assert.equal(equal.cells[0]?.delta?.degenerate, true);
    assert.match(equal.warnings.join('\n'), /cannot pass with so few datapoints, even when all/);
  });

  test('finds a certain drop, and says where it fell most', async () => {
    const before = answers('ann', new Array<string>(30).fill(H));
    const after = answers(
      'ann',
      before.map((_, index) => (index % 3 === 0 ? L : M)),
    );
    const found = await compareLines(after, before);
    const [cell] = found.cells;
    assert.equal(cell?.state, 'fail');
    near(cell.delta?.mean, -2 / 3, 1e-12);
    assert.equal(found.flips.length, 10);
    const [flip] = found.flips;
    assert.deepEqual([flip?.before, flip?.after], [1, 0]);
    assert.deepEqual(flip?.judges, [
      { name: 'jay', before: 1, after: 0 },
      { name: 'kim', before: 1, after: 0 },
    ]);
    assert.equal(flip?.prompt, 'the prompt of sums__tom__00001');
    near(found.overall.delta?.mean, -2 / 3, 1e-12);
  });

  test('passes what is certainly no worse, and keeps students apart', async () => {
    const lines = (ann: string, bob: string) => [
      ...answers('ann', new Array<string>(200).fill(ann)),
      ...answers('bob', new Array<string>(200).fill(bob)),
    ];
    const { cells, students, overall } = await compareLines(lines(M, L), lines(M, H));
    assert.deepEqual(
      cells.map(({ student, state }) => [student, state]),
      [
        ['ann', 'pass'],
        ['bob', 'fail'],
      ],
    );
    assert.deepEqual(
      students.map(({ delta }) => delta?.mean),
      [0, -1],
    );
    near(overall.delta?.mean, -0.5, 1e-12);
  });

  test('says that nothing is paired when all datapoints are new', async () => {
    const made = records([rated(1, [H, H, H, H])]);
    Object.assign(made.datapoints[0] ?? {}, { prompt: 'new' });
    const before = comparedRun(records([rated(1, [H, H, H, H])]));
    const { cells } = await compare(comparedRun(made), before, options);
    const [cell] = cells;
    assert.equal(cell?.state, 'unpaired');
    assert.deepEqual([cell.only_in_current, cell.only_in_baseline, cell.delta], [1, 1, null]);
  });

  test('warns of a gate that cannot fail', async () => {
    const { warnings } = await compareLines(answers('ann', [L, L, L]), answers('ann', [L, L, L]));
    assert.match(warnings.join('\n'), /cannot fail where the baseline's score is not above/);
  });
});
