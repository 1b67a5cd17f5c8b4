import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { analyze } from '../../src/analysis/analyze.ts';
import { verdictOf } from '../../src/compare/gate/gate.ts';
import type { GateOptions } from '../../src/compare/verdict.ts';
import * as made from '../analysis/hand-made.ts';
import { compareLines } from './hand-made-runs.ts';

const gate: GateOptions = {
  maxDrop: 0.05,
  minScore: undefined,
  maxCostIncrease: undefined,
  maxErrorRate: 0.05,
};

const one = { students: ['ann'], teachers: ['tom'] };

function analysisOf(lines: readonly made.Line[]): Promise<Analysis> {
  return analyze(made.run(made.records(lines), one), made.options);
}

const ratings = (rating: string, count = 200) =>
  made.answers('ann', new Array<string>(count).fill(rating));

suite('verdictOf()', () => {
  test('names who is worse, where, by how much and what is allowed', async () => {
    const [now, then] = [ratings('Medium'), ratings('High')];
    const evidence = { comparison: await compareLines(now, then), analysis: await analysisOf(now) };
    const { state, reason, findings } = verdictOf(evidence, gate);
    assert.equal(state, 'fail');
    assert.match(
      reason,
      /^ann is worse on sums: −0\.500 \(95 % CI −\d\.\d{3} to −\d\.\d{3}\), beyond the allowed −0\.050$/,
    );
    assert.equal(findings[0]?.student, 'ann');
  });

  test('says how many more datapoints an open question needs', async () => {
    const [now, then] = [ratings('High', 20), ratings('High', 20)];
    const evidence = { comparison: await compareLines(now, then), analysis: await analysisOf(now) };
    const { state, reason } = verdictOf(evidence, gate);
    assert.equal(state, 'inconclusive');
    // log(0.025) / log(0.95) is 71.9.
    assert.match(reason, /about 52 more datapoints would decide it if nothing changed/);
  });

  test('never fails a run of which too much is missing', async () => {
    const failed = { datapoint: 1, student: 'ann', response: { status: 'failed' as const } };
    const now = [failed, failed, ...ratings('Low').slice(1)];
    const lost = now.map((line, index) =>
      index < 20 ? { ...line, ...failed, datapoint: index + 1 } : line,
    );
    const evidence = {
      comparison: await compareLines(lost, ratings('High')),
      analysis: await analysisOf(lost),
    };
    const { state, reason } = verdictOf(evidence, gate);
    assert.equal(evidence.comparison.cells[0]?.state, 'fail');
    assert.equal(state, 'inconclusive');
    assert.match(reason, /Too much is missing to decide: \d+ of 200 responses of ann/);
  });

  test('skips a run without a baseline, which becomes one', async () => {
    const evidence = { comparison: null, analysis: await analysisOf(ratings('Low')) };
    const { state, reason } = verdictOf(evidence, gate);
    assert.equal(state, 'skipped');
    assert.match(reason, /no baseline yet/);
    const floor = verdictOf(evidence, { ...gate, minScore: 0.5 });
    assert.equal(floor.state, 'fail');
    assert.match(floor.reason, /^ann is below 0\.500 on sums: 0\.000/);
  });

  test('skips none that has no score at all', async () => {
    const lines = ratings('High', 4).map(({ datapoint, student }) => ({ datapoint, student }));
    const evidence = { comparison: null, analysis: await analysisOf(lines) };
    const { state, reason } = verdictOf(evidence, gate);
    assert.equal(state, 'inconclusive');
    assert.match(reason, /^Too much is missing to decide: 4 of 4 evaluations by /);
    const lenient = verdictOf(evidence, { ...gate, maxErrorRate: 1 });
    assert.deepEqual([lenient.state, lenient.reason], ['inconclusive', 'ann has no score on sums']);
  });

  test('is inconclusive when a baseline cannot be compared', async () => {
    const analysis = await analysisOf(ratings('High'));
    const evidence = { comparison: null, analysis, refusal: 'nothing in common' };
    const { state, reason, findings } = verdictOf(evidence, gate);
    assert.deepEqual(
      [state, reason, findings[0]?.rule],
      ['inconclusive', 'nothing in common', 'baseline'],
    );
  });

  test('holds scores against a floor by their intervals', async () => {
    const floor = async (minScore: number) => {
      const mixed = made.answers('ann', [
        'High',
        'Medium',
        'Low',
        'High',
        'High',
        'Medium',
        'Low',
        'High',
      ]);
      const evidence = { comparison: null, analysis: await analysisOf(mixed) };
      return verdictOf(evidence, { ...gate, minScore }).state;
    };
    assert.deepEqual(await Promise.all([floor(0.1), floor(0.6), floor(0.99)]), [
      'pass',
      'inconclusive',
      'fail',
    ]);
  });

  test('holds the cost against the baseline, and an unknown one against nothing', async () => {
    const now = ratings('High');
    const comparison = await compareLines(now, now);
    const analysis = await analysisOf(now);
    const cost = (baseline_usd: number | null, current_usd: number | null) => {
      const changed = { ...comparison, cost: { ...comparison.cost, baseline_usd, current_usd } };
      return verdictOf({ comparison: changed, analysis }, { ...gate, maxCostIncrease: 0.25 }).state;
    };
    assert.equal(cost(1, 1.25), 'pass');
    assert.equal(cost(1, 1.26), 'fail');
    assert.equal(cost(0, 0), 'pass');
    assert.equal(cost(0, 0.01), 'fail');
    assert.equal(cost(null, 1), 'inconclusive');
  });

  test('is inconclusive where a student has lost its score', async () => {
    const [now, then] = [made.answers('bob', ['High']), ratings('High')];
    const comparison = await compareLines(now, then);
    const { state, findings } = verdictOf({ comparison, analysis: await analysisOf(then) }, gate);
    assert.equal(state, 'inconclusive');
    assert.match(
      findings[0]?.sentence ?? '',
      /ann on sums has no score in this run, but 200 in the/,
    );
  });
});
