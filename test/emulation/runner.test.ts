import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createGitHub } from '../support/services/github.ts';
import { smallAction } from './small-action.ts';

/** Never ends by itself, and tells what it is sent. */
const stubborn = `
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => console.log('got ' + signal));
append('GITHUB_STATE', 'begun=yes');
console.log('ready');
setInterval(() => {}, 1000);
`;

const isReady = (line: string) => line === 'ready';

suite('the emulated runner', () => {
  test('hands inputs, defaults and tokens to main and post, and state from one to the other', async () => {
    await using github = await createGitHub();
    const job = github.startRun({ event: 'push' }).startJob('bench');
    const print = `console.log(JSON.stringify([
      process.env['INPUT_SOME-NAME'], process.env['INPUT_TOKEN'], process.env['INPUT_PART'],
      process.env.STATE_key, process.env.GITHUB_REPOSITORY, !!process.env.ACTIONS_RESULTS_URL]));`;
    await using action = await smallAction({
      main: `${print} append('GITHUB_STATE', 'key<<E\\na\\nb\\nE'); append('GITHUB_OUTPUT', 'x=1');
        append('GITHUB_ENV', 'LATER=1'); append('GITHUB_PATH', '/somewhere');`,
      post: print,
      inputs: `{ some-name: { default: preset }, token: { default: '\${{ github.token }}' },
        part: { default: '\${{ strategy.job-index }}', required: true } }`,
    });
    const step = await action.run({ job, inputs: { 'Some-Name': ' given ', other: 'x' } });
    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    assert.deepEqual(step.outputs, { x: '1' });
    assert.deepEqual([step.env, step.paths], [{ LATER: '1' }, ['/somewhere']]);
    const main = ['given', '***', '0', null, 'octo/bench', true];
    assert.deepEqual(JSON.parse(step.lines[0] ?? ''), main);
    assert.deepEqual(JSON.parse(step.post?.lines[0] ?? ''), main.with(3, 'a\nb'));
    assert.match(step.annotations[0]?.message ?? '', /^Unexpected input\(s\) 'other', valid/);
  });

  for (const [name, runs, exitCode, post] of [
    ['always, if nothing is said', '', 3, ['post']],
    ['not after a failure with success()', 'post-if: success()', 3, undefined],
    ['after a failure with failure()', 'post-if: failure()', 3, ['post']],
    ['not after a success with failure()', 'post-if: failure()', 0, undefined],
  ] as const) {
    test(`runs the post ${name}`, async () => {
      const main = `process.exitCode = ${exitCode};`;
      await using action = await smallAction({ main, post: `console.log('post')`, runs });
      const step = await action.run();
      assert.equal(step.exitCode, exitCode);
      assert.deepEqual(step.post?.lines, post);
    });
  }

  test('cancels by SIGINT, SIGTERM and SIGKILL, and runs the post', {
    timeout: 120_000,
  }, async () => {
    await using action = await smallAction({
      main: stubborn,
      post: 'console.log(process.env.STATE_begun)',
    });
    const step = await action.run({ cancelWhen: isReady });
    assert.deepEqual(step.lines, ['ready', 'got SIGINT', 'got SIGTERM']);
    assert.deepEqual([step.conclusion, step.signal], ['cancelled', 'SIGKILL']);
    assert.deepEqual(step.post?.lines, ['yes']);
  });

  test('runs nothing more when its machine is lost', async () => {
    await using action = await smallAction({ main: stubborn, post: '' });
    const step = await action.run({ loseRunnerWhen: isReady });
    assert.deepEqual([step.conclusion, step.signal], ['failure', 'SIGKILL']);
    assert.equal(step.post, undefined);
  });

  test('drops a summary that is too long, and annotations beyond ten of a level', async () => {
    await using action = await smallAction({
      main: `append('GITHUB_STEP_SUMMARY', 'x'.repeat(Number(process.env.INPUT_SIZE)));
        for (let n = 0; n < 12; n += 1) console.log('::warning::' + 'y'.repeat(5000));`,
      inputs: 'size: {}',
    });
    const small = await action.run({ inputs: { size: '1000' } });
    assert.equal(small.shownSummary.length, 1001);
    assert.equal(small.annotations.length, 12);
    assert.equal(small.shownAnnotations.length, 10);
    assert.equal(small.shownAnnotations[0]?.message.length, 4096);
    const large = await action.run({ inputs: { size: String(1024 * 1024) } });
    assert.equal(large.conclusion, 'success');
    assert.equal(large.shownSummary, '');
    assert.match(large.annotations.at(-1)?.message ?? '', /upload aborted, supports content up to/);
  });
});
