import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../../src/analysis/analyze.ts';
import { near } from '../statistics/near.ts';
import { type Line, options, records, run } from './hand-made.ts';

const levels = ['High', 'Medium', 'Low'];

/** Forty responses; jay looks at them, kim says Medium to all but a few. */
const lines: Line[] = Array.from({ length: 40 }, (_, index) => {
  const level = levels[index % 3] ?? 'High';
  const kim = index < 4 ? 'High' : 'Medium';
  return {
    datapoint: index + 1,
    student: index % 2 ? 'ann' : 'bob',
    ratings: { jay: { right: level, clear: 'High' }, kim: { right: kim, clear: kim } },
  };
});

suite('judges', () => {
  test('who give the same ratings to 90 % of 30 responses are called out', async () => {
    const analysis = await analyze(run(records(lines)), options);
    const [jay, kim] = analysis.judges;
    assert.equal(jay?.looks_constant, false);
    assert.equal(kim?.looks_constant, true);
    assert.deepEqual(kim?.modal, [{ task: 'sums', share: 0.9, n: 40 }]);
    assert.match(analysis.warnings.join('\n'), /Judge kim gave the very same ratings to 90 %/);
    assert.match(analysis.notes.join('\n'), /Judge kim agrees with no other judge/);
  });

  test('are not called out below 30 responses', async () => {
    const analysis = await analyze(run(records(lines.slice(11))), options);
    assert.equal(analysis.judges[1]?.looks_constant, false);
  });

  test('have their levels and their agreement counted', async () => {
    const few: Line[] = [
      ['High', 'High'],
      ['High', 'Low'],
      ['Low', 'Low'],
      ['Medium', '0.7'],
    ].map(([a = '', b = ''], index) => ({
      datapoint: index + 1,
      student: 'ann',
      ratings: { jay: { right: a }, kim: { right: b } },
    }));
    const analysis = await analyze(run(records(few)), options);
    const [jay, kim] = analysis.judges;
    assert.deepEqual([jay?.high_share, jay?.medium_share, jay?.low_share], [0.5, 0.25, 0.25]);
    assert.deepEqual([kim?.high_share, kim?.medium_share, kim?.low_share], [0.25, 0, 0.5]);
    near(jay?.mean_rating, 0.625, 1e-12);
    const [pair] = analysis.judge_pairs;
    assert.deepEqual(pair?.judges, ['jay', 'kim']);
    assert.equal(pair?.n, 4);
    assert.equal(pair?.exact_agreement, 0.5);
    near(pair?.kappa, 0.3333, 0.0001);
    assert.equal(jay?.mean_exact_agreement, 0.5);
    assert.equal(jay?.coverage, 0);
    assert.equal(jay?.evaluations.partial, 4);
  });

  test('alone have nobody to agree with', async () => {
    const analysis = await analyze(run(records(lines), { judges: ['jay'] }), options);
    assert.deepEqual(analysis.judge_pairs, []);
    assert.equal(analysis.judges[0]?.mean_kappa, null);
    assert.match(analysis.notes.join('\n'), /Only judge jay rated/);
  });

  test('who are students or teachers have their own work counted', async () => {
    const own = ['ann', 'bob'].flatMap((student) =>
      ['tom', 'ann'].map((teacher) => ({
        datapoint: 1,
        teacher,
        student,
        ratings: { ann: { right: 'High', clear: 'High' }, kim: { right: 'Low', clear: 'Low' } },
      })),
    );
    const analysis = await analyze(run(records(own), { judges: ['ann', 'kim'] }), options);
    const shares = analysis.students.map((result) => [
      result.student,
      result.self_judged_share,
      result.self_taught_share,
    ]);
    assert.deepEqual(shares, [
      ['ann', 0.5, 0.5],
      ['bob', 0, 0],
    ]);
    assert.match(analysis.notes.join('\n'), /rated their own responses, up to 50 %/);
  });
});
