import assert from 'node:assert/strict';
import { before, suite, test } from 'node:test';
import type { Analysis } from '../../src/analysis/analysis.ts';
import { analyze } from '../../src/analysis/analyze.ts';
import { near } from '../statistics/near.ts';
import { realRun } from './real-run-records.ts';

/**
 * The figures are those of `variant_clean` (judges of the config, one record for each evaluation),
 * recomputed with Python from the same half of the run by other people. They weigh every rating
 * alike, which is our `mean_rating`; our score weighs datapoints and tasks alike, and is the same
 * within a task in which nothing is missing.
 */
const variantClean = {
  students: {
    'gpt-4o-mini': { overall: 0.81798446, units: 4376, code: 0.83943603, text: 0.7925 },
    'qwen2p5-1b5': { overall: 0.81521739, units: 4370, code: 0.85, text: 0.774 },
    'smollm2-1b7': { overall: 0.80774519, units: 4364, code: 0.82973773, text: 0.78175 },
    'gpt-3.5-turbo': { overall: 0.8065585, units: 4376, code: 0.81839226, text: 0.7925 },
    'qwen2p5-0b5': { overall: 0.75080092, units: 4370, code: 0.742827, text: 0.76025 },
  },
  judges: {
    'gpt-4o-mini': { mean: 0.79826325, exact: 0.5851237, kappa: 0.16592647 },
    'gpt-3.5-turbo': { mean: 0.87888483, exact: 0.60846069, kappa: 0.1709593 },
    'qwen2p5-1b5': { mean: 0.86087751, exact: 0.54969561, kappa: 0.06412412 },
    'smollm2-1b7': { mean: 0.66002571, exact: 0.33645489, kappa: -0.01462073 },
  },
} as const;

suite('half of a real run', () => {
  let analysis: Analysis;
  before(async () => {
    analysis = await analyze(realRun(), { seed: 1, resamples: 2000, confidence: 0.95 });
  });
  const student = (name: string) => analysis.students.find((result) => result.student === name);

  for (const [name, { overall, units, code, text }] of Object.entries(variantClean.students)) {
    test(`${name} has the means of variant_clean`, () => {
      const result = student(name);
      const [texts, codes] = result?.by_task ?? [];
      near(result?.mean_rating, overall, 1e-8);
      assert.equal(result?.ratings, units);
      near(texts?.mean_rating, text, 1e-8);
      near(codes?.mean_rating, code, 1e-8);
      near(texts?.score?.mean, text, 1e-8);
      near(codes?.score?.mean, code, 0.001);
    });
  }

  for (const [name, { mean, exact, kappa }] of Object.entries(variantClean.judges)) {
    test(`judge ${name} has the figures of variant_clean`, () => {
      const judge = analysis.judges.find((result) => result.judge === name);
      near(judge?.mean_rating, mean, 1e-8);
      near(judge?.mean_exact_agreement, exact, 1e-8);
      near(judge?.mean_kappa, kappa, 1e-8);
    });
  }

  test('the two OpenAI judges agree as in variant_clean', () => {
    const [pair] = analysis.judge_pairs;
    assert.deepEqual(pair?.judges, ['gpt-4o-mini', 'gpt-3.5-turbo']);
    assert.equal(pair?.n, 5470);
    near(pair?.exact_agreement, 0.7738574, 1e-8);
    near(pair?.kappa, 0.46059678, 1e-8);
  });

  test('modal ratings are those of judge_modal_score_vector_clean', () => {
    const shares = analysis.judges.map(({ modal }) => modal.map(({ share }) => share?.toFixed(4)));
    assert.deepEqual(shares, [
      ['0.5060', '0.3838'],
      ['0.7180', '0.6364'],
      ['0.6040', '0.7455'],
      ['0.6280', '0.5132'],
    ]);
  });

  test('intervals are near bootstrap_clean_approximate', () => {
    const expected = {
      'gpt-3.5-turbo': [0.795, 0.8176],
      'gpt-4o-mini': [0.804, 0.8294],
      'qwen2p5-0b5': [0.7321, 0.7702],
      'qwen2p5-1b5': [0.7981, 0.8311],
      'smollm2-1b7': [0.7932, 0.8218],
    };
    for (const [name, [low, high]] of Object.entries(expected)) {
      near(student(name)?.score?.low, low ?? 0, 0.005);
      near(student(name)?.score?.high, high ?? 0, 0.005);
    }
  });

  test('ranks them, and says whom it cannot tell apart', () => {
    assert.deepEqual(
      analysis.students.map((result) => [result.student, result.tied_with_next]),
      [
        ['gpt-4o-mini', true],
        ['qwen2p5-1b5', true],
        ['smollm2-1b7', true],
        ['gpt-3.5-turbo', false],
        ['qwen2p5-0b5', false],
      ],
    );
  });

  test('finds what is wrong with it', () => {
    assert.deepEqual(analysis.duplicates, { datapoints: 1, responses: 0, evaluations: 20 });
    assert.deepEqual(analysis.warnings, [
      'Evaluations of judges that the experiment does not have are left out: qwen2p5-0b5 (3).',
      'Ids that name two different datapoints; what is scored under them may mix both: code_explanation__smollm2-1b7__00020.',
      'Some records are there more than once, and the last one counts: datapoints, evaluations (20).',
    ]);
    const [texts, codes] = analysis.tasks;
    assert.deepEqual(texts?.datapoints, { expected: 100, usable: 100, failed: 0, missing: 0 });
    assert.deepEqual(codes?.datapoints, { expected: 100, usable: 99, failed: 0, missing: 1 });
    assert.equal(analysis.judges[3]?.evaluations.failed, 4);
    near(analysis.judge_coverage, 0.998995, 1e-6);
  });

  test('names the two judges that hardly look, and that the lead depends on the judge', () => {
    const notes = analysis.notes.join('\n');
    assert.match(notes, /Judge qwen2p5-1b5 agrees with no other judge/);
    assert.match(notes, /Judge smollm2-1b7 agrees with no other judge/);
    assert.doesNotMatch(notes, /Judge gpt-\S+ agrees with no other judge/);
    assert.match(notes, /The ranking depends on the judges/);
  });
});
