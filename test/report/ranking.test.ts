import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { analyze } from '../../src/analysis/analyze.ts';
import { criterionTable } from '../../src/report/criterion-table.ts';
import { rankingTable } from '../../src/report/ranking-table.ts';
import { answers, options, records, run } from '../analysis/hand-made.ts';

const highs = (count: number) =>
  Array.from({ length: 12 }, (_, index) => (index < count ? 'High' : 'Low'));

suite('a ranking', () => {
  let analysis: Analysis;
  before(async () => {
    const lines = [...answers('ann', highs(3)), ...answers('bob', highs(11).slice(0, 11))];
    const tasks = [{ name: 'sums', criteria: ['right', 'clear'] }];
    analysis = await analyze(run(records(lines), { tasks }), { ...options, resamples: 2000 });
  });

  test('is an aligned table for a terminal', () => {
    assert.deepEqual(rankingTable(analysis).split('\n'), [
      'rank  student  score  95 % interval   sums  judged  failed  missing',
      '────  ───────  ─────  ─────────────  ─────  ──────  ──────  ───────',
      '   1  bob      1.000   0.762…1.000*  1.000      11       0        1',
      '   2  ann      0.250    0.000…0.652  0.250      12       0        0',
      '* all datapoints of a task have one score: a bound, not an estimate',
    ]);
  });

  test('lists scores by criterion', () => {
    assert.deepEqual(criterionTable(analysis).split('\n'), [
      'sums     bob    ann',
      '─────  ─────  ─────',
      'right  1.000  0.250',
      'clear  1.000  0.250',
    ]);
  });

  test('says first that models are simulated', () => {
    const simulated = { ...analysis, simulated: true };
    const notice =
      'Simulated models: these figures show that the tool works, not how any real model performs.';
    assert.equal(rankingTable(simulated).split('\n')[0], notice);
    assert.equal(criterionTable(simulated).split('\n')[0], notice);
  });

  test('has a dash, not a zero, for a student without a score', async () => {
    const lines = [{ datapoint: 1, student: 'ann' }, ...answers('bob', ['High', 'Low'])];
    const table = rankingTable(await analyze(run(records(lines)), options)).split('\n');
    assert.match(table[3] ?? '', /^ {3}– {2}ann {10}– {2}/);
  });
});

suite('names in a ranking', () => {
  const evil = '\u001b[2Ja|b`c <img src=x> @octocat\n[link](http://evil)';
  let analysis: Analysis;
  before(async () => {
    const given = run(records(answers(evil, highs(6))), { students: [evil, 'bob'] });
    analysis = await analyze(given, options);
  });

  test('cannot move the cursor or break a line', () => {
    const text = rankingTable(analysis) + criterionTable(analysis);
    assert.ok(!text.includes('\u001b'));
    assert.equal(rankingTable(analysis).split('\n').length, 4);
  });
});
