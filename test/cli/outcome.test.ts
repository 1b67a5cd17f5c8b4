import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { goOnCommand } from '../../src/cli/running/go-on-command.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { cli, config, parsed } from './cli.ts';

suite('the command that goes on', () => {
  test('has all that the run was given, as a shell takes it', () => {
    const command = goOnCommand({
      config: "it's mine.yaml",
      resume: 'first',
      shard: { index: 1, total: 2 },
      timeBudgetMinutes: 0.5,
      onlyModels: ['a b', 'c'],
      quota: { 'a b': 2, c: 3 },
      retryFailed: true,
      acceptStale: true,
      probe: 'full',
      probeOnFail: 'warn',
      keys: 'kk.yaml',
      logLevel: 'DEBUG',
    });
    assert.equal(
      command,
      "coeval run --config 'it'\\''s mine.yaml' --continue --resume first --shard 1/2 " +
        "--time-budget-minutes 0.5 --only-models 'a b,c' --quota 'a b=2' --quota c=3 --retry-failed " +
        '--accept-stale --probe full --probe-on-fail warn --keys kk.yaml --log-level DEBUG',
    );
  });

  test('starts nothing anew', () => {
    const flags = { config: 'my.yaml', overwrite: true, refreshStale: true, reuse: 'runs/before' };
    assert.equal(goOnCommand(flags), 'coeval run --config my.yaml --continue');
  });

  test('works after a run that carried another one over', async () => {
    await using dir = await tempDir();
    await cli(dir.path, ['run', ...(await config(dir.path, smallExperiment()))]);
    const models = {
      'teacher-a': { roles: ['teacher'] },
      'student-c': { roles: ['student'] },
      'judge-a': { roles: ['judge'] },
    };
    const text = smallExperiment({ id: 'second', models });
    const resumed = [...(await config(dir.path, text)), '--resume', 'small'];
    const first = await cli(dir.path, ['run', ...resumed, '--quota', 'student-c=1']);
    const [, said = ''] =
      first.stdout.match(/Raise the quota of student-c, then go on with:\n {2}coeval (.*)$/m) ?? [];
    assert.match(said, /--continue --resume small --quota student-c=1$/);
    const again = await cli(dir.path, said.split(' '));
    assert.equal(again.exitCode, 6, again.stderr);
  });
});

suite('a run without a single score', () => {
  for (const [role, model] of [
    ['judge', 'sim-judge'],
    ['teacher', 'sim-teacher'],
  ] as const) {
    test(`because the ${role} never answers usably is not done, and says why`, async () => {
      await using dir = await tempDir();
      const state = { isUseless: true };
      await using vendor = await startSimulatedVendor((request) =>
        state.isUseless && request.model === model ? { text: 'I would rather not.' } : undefined,
      );
      const args = await config(dir.path, servedExperiment(vendor.url, 2));
      const end = await cli(dir.path, ['run', ...args]);
      assert.equal(end.exitCode, 6, end.stderr);
      const why = new RegExp(
        `No response could be scored: ${role}-a: .* \\(\\d times\\).*Ask again with:\n` +
          ' {2}coeval run --config my.yaml --continue --retry-failed$',
        'm',
      );
      assert.match(end.stdout, why);
      const json = parsed(await cli(dir.path, ['run', ...args, '--continue', '--json']));
      assert.equal(json['exit_code'], 6);
      assert.match(JSON.stringify(json['warnings']), /^\["No response could be scored: /);
      state.isUseless = false;
      const mended = await cli(dir.path, ['run', ...args, '--continue', '--retry-failed']);
      assert.equal(mended.exitCode, 0, mended.stderr);
    });
  }
});

suite('the end of a run', () => {
  test('tells what analyze tells beside the figures', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    const end = await cli(dir.path, ['run', ...args]);
    const note = /^Only judge judge-a rated: its taste cannot be told from quality\.$/m;
    assert.match(end.stdout, note);
    assert.match((await cli(dir.path, ['analyze', '--run', 'runs/small'])).stdout, note);
    const { notes } = parsed(await cli(dir.path, ['run', ...args, '--continue', '--json']));
    assert.ok(Array.isArray(notes) && notes.length > 1);
  });

  test('with --only-models owes nothing that another student has yet to answer', async () => {
    await using dir = await tempDir();
    const args = ['run', ...(await config(dir.path, smallExperiment()))];
    const some = ['--only-models', 'teacher-a,student-a,judge-a'];
    const first = await cli(dir.path, [...args, ...some]);
    assert.equal(first.exitCode, 0, first.stdout);
    assert.doesNotMatch(first.stdout, /missing: /);
    const [, rest = ''] =
      first.stdout.match(/the rest of the run is not.*:\n {2}coeval (.*)$/m) ?? [];
    assert.match(rest, /^run --config \S+ --continue$/);
    const second = await cli(dir.path, [...args, '--continue', '--only-models', 'student-b']);
    assert.equal(second.exitCode, 0);
    const judge = ['--only-models', 'judge-a', '--quota', 'judge-a=6'];
    const third = await cli(dir.path, [...args, '--continue', ...judge]);
    assert.equal(third.exitCode, 6);
    assert.match(third.stdout, /^evaluation +judge-a +2 +0 +quota/m);
    const all = await cli(dir.path, rest.split(' '));
    assert.deepEqual([all.exitCode, /is not\. Make/.test(all.stdout)], [0, false]);
  });

  test('with --only-models owes nothing to datapoints that another teacher has yet to make', async () => {
    await using dir = await tempDir();
    const models = {
      'teacher-a': { roles: ['teacher'] },
      'teacher-b': { roles: ['teacher'] },
      'student-a': { roles: ['student'] },
      'judge-a': { roles: ['judge'] },
    };
    const args = ['run', ...(await config(dir.path, smallExperiment({ models })))];
    const some = ['--only-models', 'teacher-a,student-a,judge-a'];
    const first = await cli(dir.path, [...args, ...some]);
    assert.equal(first.exitCode, 0, first.stdout);
    await cli(dir.path, [...args, '--continue', '--only-models', 'teacher-b']);
    const student = ['--only-models', 'student-a', '--quota', 'student-a=5'];
    const second = await cli(dir.path, [...args, '--continue', ...student]);
    assert.equal(second.exitCode, 6);
    assert.match(second.stdout, /^response_collection +student-a +3 +0 +quota/m);
  });
});

suite('coeval analyze', () => {
  const skip = noSmallDisk ?? false;

  test('shows a run that it may not write to, with a warning', { skip }, async () => {
    await using disk = await smallDisk(2000);
    await cli(disk.path, ['run', ...(await config(disk.path, smallExperiment()))]);
    disk.setReadOnly(true);
    const text = await cli(disk.path, ['analyze', '--run', 'runs/small']);
    assert.equal(text.exitCode, 0);
    assert.match(text.stdout, /^rank {2}student/m);
    assert.doesNotMatch(text.stdout, /All figures/);
    assert.match(
      text.stderr,
      /^Warning: Cannot write .*analysis\.json: the file system is read-only/,
    );
    const json = await cli(disk.path, ['analyze', '--run', 'runs/small', '--json']);
    assert.equal(parsed(json)['experiment_id'], 'small');
  });
});
