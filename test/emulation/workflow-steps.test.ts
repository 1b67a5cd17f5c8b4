import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type InstanceResult,
  linesOf,
  stepOf,
  type WorkflowResult,
} from '../support/workflow/result.ts';
import { theatre, workflowOf } from './playing.ts';

/** A workflow of one job with these steps. */
const job = (steps: string, more = '') =>
  workflowOf(`  a:\n    runs-on: x\n    ${more}\n    steps:\n${steps}`);

function only({ jobs }: WorkflowResult): InstanceResult {
  const [instance] = jobs['a']?.instances ?? [];
  assert.ok(instance);
  return instance;
}

const waits = { main: `console.log('ready'); setInterval(() => {}, 1000);` };
const cancelWhen = (line: string) => line === 'ready';

suite('the workflow interpreter, steps', () => {
  test('keeps to conditions, continue-on-error and outcomes', async () => {
    await using stage = await theatre();
    const instance = only(
      await stage.play(
        job(`
      - { id: bad, run: exit 3, continue-on-error: true }
      - run: echo \${{ steps.bad.outcome }} \${{ steps.bad.conclusion }} \${{ job.status }}
      - { id: worse, run: exit 3 }
      - { id: skipped, run: echo never }
      - { if: failure(), run: 'echo after \${{ steps.skipped.outcome }}' }
      - { if: 'always() && steps.bad.outcome == ''failure''', run: echo always }
      - { if: "\${{ github.event_name }} == 'pull_request' || failure()", run: echo a text is true }
`),
      ),
    );
    assert.deepEqual(linesOf(instance), [
      ...['failure success success', 'after skipped', 'always', 'a text is true'],
    ]);
    assert.equal(instance.result, 'failure');
  });

  test('hands environment, path and outputs from step to step', async () => {
    await using stage = await theatre();
    const instance = only(
      await stage.play(
        job(
          `
      - uses: actions/checkout@v7
      - run: |
          echo "B=2" >> "$GITHUB_ENV"
          mkdir bin; printf '#!/bin/sh\\necho tool' > bin/tool; chmod +x bin/tool
          echo "$PWD/bin" >> "$GITHUB_PATH"
      - env: { C: '\${{ env.B }}3' }
        run: echo "$A $B $C $D $(tool) \${{ env.C }}"
      - run: echo "\${C:-gone}" "\${{ hashFiles('b/*.txt') != '' && hashFiles('none') == '' }}"
      - { working-directory: b, run: ls }
      - { shell: bash, run: 'false | true', continue-on-error: true, id: pipe }
      - { run: 'false | true; echo "\${{ steps.pipe.outcome }} \${{ format(''{0}-{1}'', runner.os, toJSON(true)) }}"' }
`,
          "env: { A: '1', B: '0' }\n    permissions: { contents: read }",
        ),
        { env: { D: '4' } },
      ),
    );
    assert.deepEqual(linesOf(instance), [
      ...['1 2 23 4 tool 23', 'gone true', 'c.txt', 'failure Linux-true'],
    ]);
  });

  test('uses actions, and runs their posts in reverse order with the status of the job', async () => {
    await using stage = await theatre();
    const folder = await stage.action({
      main: `append('GITHUB_STATE', 'n=' + process.env.INPUT_N); append('GITHUB_OUTPUT', 'twice=' + 2 * process.env.INPUT_N);
        console.log([process.env.INPUT_KEY, process.env.INPUT_AT, process.env.GITHUB_RUN_ATTEMPT].join(' '));`,
      post: `console.log('post ' + process.env.STATE_n);`,
      runs: 'post-if: failure()',
      inputs: `{ n: {}, key: {}, at: { default: '\${{ strategy.job-index }}' } }`,
    });
    const workflow = job(`
      - { id: one, uses: some/action@v1, with: { n: 1, key: '\${{ secrets.KEY }}' } }
      - { uses: some/action@v1, with: { n: '\${{ steps.one.outputs.twice }}' } }
      - run: exit \${{ github.run_attempt == '1' && 1 || 0 }}
`);
    const more = { actions: { 'some/action': folder }, secrets: { KEY: 'sk-12345' } };
    const first = await stage.play(workflow, more);
    const { steps } = only(first);
    assert.deepEqual(
      steps.map(({ main }) => main?.lines),
      [['*** 0 1'], [' 0 1'], []],
    );
    assert.deepEqual(
      steps.map(({ post }) => post?.lines),
      [['post 1'], ['post 2'], undefined],
    );
    assert.equal(first.conclusion, 'failure');
    const again = await stage.play(workflow, { ...more, again: first.run });
    assert.equal(again.conclusion, 'success');
    assert.equal(again.run.record.attempt, 2);
    assert.equal(stepOf(only(again), 'one').post, undefined);
    assert.equal(stage.github.repository.runs.length, 1);
  });

  test('cancels: only steps and jobs that say so go on', async () => {
    await using stage = await theatre();
    const actions = {
      'some/action': await stage.action({ ...waits, post: `console.log('post')` }),
    };
    const workflow = `${job(`
      - { id: w, uses: some/action@v1 }
      - run: echo never
      - { if: cancelled(), run: echo cancelled }
`)}
  b: { needs: a, runs-on: x, steps: [] }
  c: { needs: a, if: always(), runs-on: x, steps: [] }
`;
    const disturb = ({ step }: { step: string }) => (step === 'w' ? { cancelWhen } : undefined);
    const result = await stage.play(workflow, { actions, disturb });
    assert.deepEqual(linesOf(only(result)), ['ready', 'post', 'cancelled']);
    assert.equal(stepOf(only(result), 'w').outcome, 'cancelled');
    assert.deepEqual([result.jobs['b']?.result, result.jobs['c']?.result], ['skipped', 'success']);
    assert.equal(result.conclusion, 'cancelled');
  });

  test('does not signal a step whose condition holds when it is cancelled', async () => {
    await using stage = await theatre();
    const main = `console.log('ready'); process.on('SIGINT', () => console.log('SIGINT'));
      setTimeout(() => {}, 300);`;
    const actions = { 'some/action': await stage.action({ main }) };
    const workflow = job(
      '      - { id: w, if: always(), uses: some/action@v1 }\n      - run: echo never\n',
    );
    const result = await stage.play(workflow, { actions, disturb: () => ({ cancelWhen }) });
    assert.deepEqual(linesOf(only(result)), ['ready']);
    assert.equal(stepOf(only(result), 'w').outcome, 'success');
    assert.equal(result.conclusion, 'cancelled');
  });

  test('ends a job whose machine is lost at once', async () => {
    await using stage = await theatre();
    const actions = {
      'some/action': await stage.action({ ...waits, post: `console.log('post')` }),
    };
    const steps = '      - uses: some/action@v1\n      - { if: always(), run: echo never }\n';
    const disturb = () => ({ loseRunnerWhen: cancelWhen });
    const result = await stage.play(job(steps), { actions, disturb });
    assert.deepEqual(linesOf(only(result)), ['ready']);
    assert.equal(result.conclusion, 'failure');
  });

  test('checks out what the run is for, and no stranger into a run with rights', async () => {
    await using stage = await theatre();
    const pull = stage.github.openPull({
      branch: 't',
      fork: 'evil/bench',
      files: { 'a.txt': 'evil\n' },
    });
    const steps = (ref: string) => `
      - run: touch left-behind
      - { uses: actions/checkout@v7, with: { ref: '${ref}' } }
      - run: cat a.txt; ls
`;
    const rights = 'permissions: { contents: read }';
    const trigger = { event: 'pull_request', pull: pull.number } as const;
    const forked = await stage.play(job(steps(''), rights), { trigger });
    assert.deepEqual(linesOf(only(forked)), ['evil', 'a.txt', 'b']);
    const after = { event: 'workflow_run', of: forked.run.record } as const;
    const play = (ref: string) => stage.play(job(steps(ref), rights), { trigger: after });
    assert.deepEqual(linesOf(only(await play(''))), ['of main', 'a.txt', 'b']);
    await assert.rejects(play(`\${{ github.event.workflow_run.head_sha }}`), /refuses the code/);
  });
});
