import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { compare } from '../../src/compare/compare.ts';
import { type Contract, commonGround } from '../../src/compare/contract.ts';
import { UsageError } from '../../src/errors.ts';
import { answers, experiment, records } from '../analysis/hand-made.ts';
import { comparedRun, contractOf, judgeOf, options } from './hand-made-runs.ts';

const contract = contractOf(experiment);
const [sums] = contract.tasks;

/** The contract with other judges. */
function withJudges(judges: ReadonlyMap<string, ReturnType<typeof judgeOf>>): Contract {
  return { ...contract, tasks: contract.tasks.map((task) => ({ ...task, judges })) };
}

suite('commonGround()', () => {
  test('is everything where nothing differs', () => {
    const tasks = [{ name: 'sums', judges: ['jay', 'kim'], criteria: ['right', 'clear'] }];
    assert.deepEqual(commonGround(contract, contract), { tasks, differences: [] });
  });

  test('leaves out a judge that is another model now, and says so', () => {
    const other = withJudges(
      new Map([
        ['jay', judgeOf('jay', { model: 'new' })],
        ['kim', judgeOf('kim')],
      ]),
    );
    const { tasks, differences } = commonGround(other, contract);
    assert.deepEqual(tasks[0]?.judges, ['kim']);
    assert.deepEqual(differences, [
      'Judge jay is left out, as it rates differently now: its model (sums)',
    ]);
  });

  test('leaves out judges and criteria of one side only', () => {
    assert.ok(sums);
    const other: Contract = {
      ...contract,
      tasks: [
        {
          ...sums,
          rubric: { right: 'is right', clear: 'is very clear', short: 'is short' },
          judges: new Map([...sums.judges, ['lee', judgeOf('lee')]]),
        },
      ],
    };
    const { tasks, differences } = commonGround(other, contract);
    assert.deepEqual(tasks, [{ name: 'sums', judges: ['jay', 'kim'], criteria: ['right'] }]);
    assert.deepEqual(differences, [
      'Only the current run has judge lee (sums)',
      'Criterion clear is left out, as it is described in other words (sums)',
      'Only the current run has criterion short (sums)',
    ]);
  });

  test('names tasks of one side', () => {
    assert.ok(sums);
    const other = { ...contract, tasks: [...contract.tasks, { ...sums, name: 'essays' }] };
    assert.deepEqual(commonGround(other, contract).differences, [
      'Only the current run has task essays',
    ]);
  });

  test('blames what is left when only the hashes differ', () => {
    const [now, then] = [
      { ...contract, hash: 'a' },
      { ...contract, hash: 'b' },
    ];
    assert.match(commonGround(now, then).differences.join(), /price table/);
    assert.deepEqual(commonGround(now, now).differences, []);
  });
});

suite('compare() of runs that measure something else', () => {
  test('refuses when no judge is left, and says why', async () => {
    const made = records(answers('ann', ['High']));
    const judges = new Map(['jay', 'kim'].map((name) => [name, judgeOf(name, { model: 'new' })]));
    const other = comparedRun(made, { contract: withJudges(judges) });
    await assert.rejects(compare(other, comparedRun(made), options), (error) => {
      assert.ok(error instanceof UsageError);
      assert.match(error.message, /no task has a judge and a criterion/);
      assert.match(error.message, /Judge jay is left out/);
      return true;
    });
  });

  test('does not count the ratings of a judge that is left out', async () => {
    const made = records(answers('ann', ['High', 'High']));
    const judges = new Map([
      ['jay', judgeOf('jay')],
      ['kim', judgeOf('kim', { model: 'new' })],
    ]);
    const worse = structuredClone(made);
    for (const evaluation of worse.evaluations) {
      if (evaluation.judge_model_id === 'kim') evaluation.scores = { right: 'Low', clear: 'Low' };
    }
    const current = comparedRun(worse, { contract: withJudges(judges) });
    const found = await compare(current, comparedRun(made), options);
    assert.deepEqual(found.contract.same, false);
    assert.deepEqual([found.cells[0]?.state, found.cells[0]?.current], ['unchanged', 1]);
  });
});
