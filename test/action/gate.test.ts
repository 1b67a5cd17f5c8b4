import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { smallExperiment } from '../support/small-experiment.ts';
import { type Bench, openBench, type Played, remarks } from './bench.ts';

interface Students {
  readonly ability?: number;
  /** USD per million tokens. */
  readonly price?: number;
  readonly quota?: number;
}

function config({ ability = 0.9, price = 10, quota }: Students = {}): string {
  return smallExperiment({
    total: 40,
    experiment: quota === undefined ? [] : [`quota: { student-b: { max_calls: ${quota} } }`],
    models: {
      'teacher-a': { roles: ['teacher'] },
      'student-a': {
        roles: ['student'],
        parameters: { ability },
        entry: { price: { input: price, output: price } },
      },
      'student-b': { roles: ['student'], parameters: { ability: 0.6 } },
      'judge-a': { roles: ['judge'] },
    },
  });
}

interface Case {
  readonly name: string;
  readonly students?: Students;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  readonly exitCode: number;
  readonly fails: boolean;
  readonly reason: RegExp;
}

const weaker = { ability: 0.3 };
const alittleWeaker = { ability: 0.87 };
const withGaps = { quota: 5 };
const reusesNothing = { reuse: 'none' };

const cases: readonly Case[] = [
  {
    name: 'nothing has changed',
    verdict: 'pass',
    exitCode: 0,
    fails: false,
    reason: /^No student is worse/,
  },
  {
    name: 'a student is worse',
    students: weaker,
    inputs: { resume: 'auto' },
    verdict: 'fail',
    exitCode: 1,
    fails: true,
    reason: /^student-a is worse on notes/,
  },
  {
    name: 'a student is worse, which `fail-on: none` lets pass',
    students: weaker,
    inputs: { 'fail-on': 'none' },
    verdict: 'fail',
    exitCode: 0,
    fails: false,
    reason: /^student-a is worse on notes/,
  },
  {
    name: 'it cannot be decided',
    students: alittleWeaker,
    inputs: { 'max-drop': '0.01' },
    verdict: 'inconclusive',
    exitCode: 0,
    fails: false,
    reason: /^student-a on notes cannot be decided/,
  },
  {
    name: 'it cannot be decided, which `fail-on: inconclusive` fails',
    students: alittleWeaker,
    inputs: { 'max-drop': '0.01', 'fail-on': 'inconclusive' },
    verdict: 'inconclusive',
    exitCode: 1,
    fails: true,
    reason: /^student-a on notes cannot be decided/,
  },
  {
    name: 'a score is below `min-score`',
    inputs: { 'min-score': '0.99' },
    verdict: 'fail',
    exitCode: 1,
    fails: true,
    reason: /^student-b is below 0\.990 on notes/,
  },
  {
    name: 'a score is below `min-score`, with no baseline',
    inputs: { 'min-score': '0.99', baseline: 'none' },
    verdict: 'fail',
    exitCode: 1,
    fails: true,
    reason: /is below 0\.990 on notes/,
  },
  {
    name: 'a score is above `min-score` at the `confidence` that is asked',
    inputs: { 'min-score': '0.4', baseline: 'none', confidence: '0.5' },
    verdict: 'pass',
    exitCode: 0,
    fails: false,
    reason: /50 % CI/,
  },
  {
    name: 'a student is worse, but neither below `min-score` nor by more than `max-drop`',
    inputs: { 'min-score': '0.05', 'max-drop': '0.99' },
    students: weaker,
    verdict: 'pass',
    exitCode: 0,
    fails: false,
    reason: /^No student is worse/,
  },
  {
    name: 'it costs more than `max-cost-increase` allows',
    students: { price: 100 },
    inputs: { ...reusesNothing, 'max-cost-increase': '25%', 'max-drop': '0.9' },
    verdict: 'fail',
    exitCode: 1,
    fails: true,
    reason: /^The same work costs more than is allowed: .*limit \+25 %$/,
  },
  {
    name: 'more is missing than `max-error-rate` allows',
    students: { ...weaker, ...withGaps },
    inputs: reusesNothing,
    verdict: 'inconclusive',
    exitCode: 6,
    fails: false,
    reason: /^Too much is missing to decide: 35 of 40 responses of student-b/,
  },
  {
    name: 'much is missing, and `max-error-rate` allows it',
    students: { ...weaker, ...withGaps },
    inputs: { ...reusesNothing, 'max-error-rate': '100%' },
    verdict: 'fail',
    exitCode: 1,
    fails: true,
    reason: /^student-a is worse on notes/,
  },
];

const permissions = { contents: 'read', 'pull-requests': 'write', actions: 'read' } as const;

suite('the gate', { concurrency: 3 }, () => {
  let bench: Bench;
  before(async () => {
    bench = await openBench(config());
    const first = await bench.play();
    assert.equal(first.outputs['verdict'], 'skipped', first.lines.join('\n'));
    assert.equal(first.outputs['passed'], 'false');
    assert.match(first.outputs['verdict-reason'] ?? '', /^There is no baseline yet/);
  });
  after(() => bench[Symbol.asyncDispose]());

  for (const [at, one] of cases.entries()) {
    test(`${one.fails ? 'fails' : 'passes'} with ${one.verdict} when ${one.name}`, async () => {
      const { number } = bench.github.openPull({ branch: `change-${at}`, files: {} });
      const step = await bench.play({
        ...{ config: config(one.students), permissions },
        inputs: { resume: 'off', ...one.inputs },
        trigger: { event: 'pull_request', pull: number },
      });

      assert.equal(step.conclusion, one.fails ? 'failure' : 'success', step.lines.join('\n'));
      assert.equal(step.exitCode, one.fails ? one.exitCode : 0);
      const { verdict, passed, 'verdict-reason': reason, 'exit-code': code } = step.outputs;
      assert.deepEqual(
        [verdict, passed, code],
        [one.verdict, String(one.verdict === 'pass'), String(one.exitCode)],
      );
      assert.match(reason ?? '', one.reason);
      const saved = bench.github.repository.caches.filter(
        ({ scope }) => scope === `refs/pull/${number}/merge`,
      );
      assert.equal(saved.length, one.inputs?.['resume'] === 'auto' ? 1 : 0);
      isTold(bench, step, { verdict: one.verdict, pull: number });
    });
  }
});

/** That the verdict stands in the comment, the summary, the artifact and the annotations. */
function isTold(
  { github }: Bench,
  step: Played,
  { verdict, pull }: { readonly verdict: Case['verdict']; readonly pull: number },
): void {
  const comments = github.repository.comments.filter(({ issue }) => issue === pull);
  const [comment] = comments;
  assert.equal(comments.length, 1);
  assert.ok(step.outputs['comment-url']?.endsWith(String(comment?.id)));
  const heads = { pass: /✅/, fail: /❌/, inconclusive: /🟡|⏳/ };
  assert.match(comment?.body ?? '', heads[verdict]);
  assert.match(step.shownSummary, heads[verdict]);
  const artifact = github.repository.artifacts.find(
    ({ id }) => String(id) === step.outputs['artifact-id'],
  );
  assert.ok(artifact);
  const summary = github.filesOf(artifact).get('summary.json')?.toString() ?? '{}';
  assert.equal((JSON.parse(summary) as { verdict: { state: string } }).verdict.state, verdict);
  const level = { pass: 'none', fail: 'error', inconclusive: 'warning' }[verdict];
  const said = remarks(step, level);
  if (verdict === 'pass') assert.deepEqual(remarks(step, 'error'), []);
  else
    assert.ok(
      said.some((one) => one.includes(step.outputs['verdict-reason']?.split(';')[0] ?? '')),
    );
  assert.equal(step.post?.conclusion, 'success');
}
