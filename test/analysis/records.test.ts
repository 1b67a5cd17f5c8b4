import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { analyze } from '../../src/analysis/analyze.ts';
import type { EvaluationRecord } from '../../src/domain/records.ts';
import { near } from '../statistics/near.ts';
import {
  answers,
  datapoint,
  evaluation,
  experiment,
  options,
  records,
  response,
  run,
} from './hand-made.ts';

const good = { right: 'High', clear: 'High' };
const bad = { right: 'Low', clear: 'Low' };

/** One response of ann, judged by jay with the evaluations given. */
async function judged(scores: readonly Partial<EvaluationRecord>[]) {
  const made = records([{ datapoint: 1, student: 'ann' }]);
  const [of] = made.responses;
  assert.ok(of);
  const evaluations = scores.map((change) => ({ ...evaluation(of, 'jay', good), ...change }));
  const analysis = await analyze(
    run({ ...made, evaluations }, { students: ['ann'], judges: ['jay'] }),
    options,
  );
  const [ann] = analysis.students;
  assert.ok(ann);
  return { analysis, ann };
}

suite('evaluations of one response by one judge', () => {
  const failed = { status: 'failed', scores: bad } as const;
  const cases = [
    {
      name: 'are joined over the criteria',
      given: [
        { id: 'a', scores: { right: 'High' } },
        { id: 'b', scores: { clear: 'Low' } },
      ],
      expected: { score: 0.5, complete: 1, partial: 0, failed: 0, missing: 0, duplicates: 0 },
    },
    {
      name: 'are partial until every criterion is rated',
      given: [{ scores: { right: 'High' } }],
      expected: { score: 1, complete: 0, partial: 1, failed: 0, missing: 0, duplicates: 0 },
    },
    {
      name: 'count once, and the last one',
      given: [{ scores: good }, { scores: bad }],
      expected: { score: 0, complete: 1, partial: 0, failed: 0, missing: 0, duplicates: 1 },
    },
    {
      name: 'survive a later failure',
      given: [{ scores: good }, failed],
      expected: { score: 1, complete: 1, partial: 0, failed: 0, missing: 0, duplicates: 0 },
    },
    {
      name: 'mend an earlier failure',
      given: [failed, { scores: good }],
      expected: { score: 1, complete: 1, partial: 0, failed: 0, missing: 0, duplicates: 0 },
    },
    {
      name: 'that failed are never scored, whatever they say',
      given: [failed],
      expected: { score: undefined, complete: 0, partial: 0, failed: 1, missing: 0, duplicates: 0 },
    },
    {
      name: 'that are not there are missing',
      given: [],
      expected: { score: undefined, complete: 0, partial: 0, failed: 0, missing: 1, duplicates: 0 },
    },
  ];
  for (const { name, given, expected } of cases) {
    test(name, async () => {
      const { analysis, ann } = await judged(given);
      const { complete, partial, failed: failures, missing } = ann.evaluations;
      assert.deepEqual(
        {
          score: ann.score?.mean,
          complete,
          partial,
          failed: failures,
          missing,
          duplicates: analysis.duplicates.evaluations,
        },
        expected,
      );
      assert.equal(analysis.judge_coverage, complete);
    });
  }
});

suite('records of the older program', () => {
  test('find their student through the response', async () => {
    const made = records(answers('bob', ['High', 'Low']));
    const evaluations = made.evaluations.map(({ student_model_id, ...rest }) => rest);
    const [first] = (await analyze(run({ ...made, evaluations }), options)).students;
    assert.deepEqual([first?.student, first?.score?.mean], ['bob', 0.5]);
  });

  test('find it by a response id that is not made as ours', async () => {
    const made = records([
      { datapoint: 1, student: 'bob', response: { id: 'r-17' }, ratings: { jay: good } },
    ]);
    const evaluations = made.evaluations.map(({ student_model_id, ...rest }) => rest);
    const [first] = (await analyze(run({ ...made, evaluations }), options)).students;
    assert.deepEqual([first?.student, first?.score?.mean], ['bob', 1]);
  });
});

suite('responses', () => {
  test('are counted by how they ended', async () => {
    const failed = (kind: 'empty' | 'filtered') =>
      ({ status: 'failed', response: '', failure: { kind, message: '' } }) as const;
    const made = records([
      { datapoint: 1, student: 'ann', ratings: { jay: good } },
      {
        datapoint: 2,
        student: 'ann',
        response: { finish_reason: 'length' },
        ratings: { jay: good },
      },
      { datapoint: 3, student: 'ann', response: failed('empty') },
      { datapoint: 4, student: 'ann', response: failed('filtered') },
      { datapoint: 5, student: 'ann', response: { status: 'failed', response: '' } },
      { datapoint: 6, student: 'bob' },
    ]);
    const analysis = await analyze(run(made), options);
    const ann = analysis.students.find(({ student }) => student === 'ann');
    assert.deepEqual(ann?.responses, {
      expected: 6,
      usable: 2,
      failed: 3,
      failures: { empty: 1, filtered: 1, unknown: 1 },
      missing: 1,
      truncated: 1,
      judged: 2,
    });
    assert.equal(ann?.score?.mean, 1);
    const notes = analysis.notes.join('\n');
    assert.match(
      notes,
      /ann gave no usable response to 4 of 6 .* missing\); its score is over the/,
    );
    assert.match(
      notes,
      /bob gave no usable response to 5 of 6 .* missing\)\.$/m,
      'it has no score',
    );
    assert.match(analysis.notes.join('\n'), /1 of 2 responses of ann were cut off/);
  });

  test('that failed and then succeeded are usable, and not the other way round', async () => {
    const made = records([{ datapoint: 1, student: 'ann' }]);
    const [usable] = made.responses;
    assert.ok(usable);
    const failed = { ...usable, status: 'failed' as const };
    for (const responses of [
      [failed, usable],
      [usable, failed],
    ]) {
      const analysis = await analyze(run({ ...made, responses }), options);
      assert.equal(analysis.students[0]?.responses.usable, 1);
      assert.equal(analysis.students[0]?.responses.failed, 0);
      assert.equal(analysis.duplicates.responses, 0);
    }
  });
});

suite('datapoints', () => {
  test('are counted against what the experiment wants', async () => {
    const made = records([{ datapoint: 1, student: 'ann' }]);
    const failed = { ...datapoint('sums__tom__00002', 'sums', 'tom'), status: 'failed' as const };
    const analysis = await analyze(
      run({ ...made, datapoints: [...made.datapoints, failed] }, { expected: { sums: 5 } }),
      options,
    );
    assert.deepEqual(analysis.tasks[0]?.datapoints, {
      expected: 5,
      usable: 1,
      failed: 1,
      missing: 3,
    });
  });

  test('with one id and two contents are named; the same twice is only counted', async () => {
    const one = datapoint('sums__tom__00001', 'sums', 'tom');
    const datapoints = [one, { ...one }, { ...one, prompt: 'another' }];
    const analysis = await analyze(run({ datapoints, responses: [], evaluations: [] }), options);
    assert.equal(analysis.duplicates.datapoints, 2);
    assert.match(analysis.warnings.join('\n'), /two different datapoints; .*: sums__tom__00001\./);
  });
});

suite('records that do not belong', () => {
  const made = records([
    { datapoint: 1, student: 'ann', ratings: { jay: good, ghost: bad } },
    { datapoint: 2, student: 'ann', ratings: { ghost: bad } },
    { datapoint: 1, student: 'stranger', ratings: { jay: bad } },
    { datapoint: 1, teacher: 'nobody', student: 'ann', ratings: { jay: bad } },
    { datapoint: 1, task: 'poems', student: 'ann', ratings: { jay: bad } },
    { datapoint: 3, student: 'ann', ratings: { jay: { right: 'High', style: 'Low' } } },
  ]);
  const lost = response('sums__tom__00099', 'ann');

  test('are left out of the score and named', async () => {
    const analysis = await analyze(
      run({
        datapoints: made.datapoints,
        responses: [...made.responses, lost],
        evaluations: [...made.evaluations, evaluation(lost, 'jay', bad)],
      }),
      options,
    );
    near(analysis.students[0]?.score?.mean, 1, 1e-12);
    assert.deepEqual(
      analysis.judges.map(({ judge }) => judge),
      experiment.judges,
    );
    assert.deepEqual(analysis.warnings, [
      'Datapoints of tasks that the experiment does not have are left out: poems.',
      'Datapoints of teachers that the experiment does not have are left out: nobody.',
      'Records of students that the experiment does not have are left out: stranger (2).',
      'Evaluations of judges that the experiment does not have are left out: ghost (2).',
      'Ratings of criteria that the rubric does not have are left out: style.',
      '1 responses are left out, for their datapoint is not there: sums__tom__00099__ann.',
      '1 evaluations are left out, for no usable response of theirs is there: sums__tom__00099__ann__jay.',
    ]);
  });
});
