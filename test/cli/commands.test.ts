import assert from 'node:assert/strict';
import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { cli, config, parsed } from './cli.ts';

suite('coeval run', () => {
  test('prints lines, the ranking, the criteria, the cost and the folder', async () => {
    await using dir = await tempDir();
    const end = await cli(dir.path, ['run', ...(await config(dir.path, smallExperiment()))]);
    assert.equal(end.exitCode, 0);
    assert.equal(end.stderr, '');
    assert.match(end.stdout, /^\d{4}-\d\d-\d\dT[\d:]+Z INFO {4}Experiment small started$/m);
    assert.match(end.stdout, /Phase 'data_generation' starting \(mode=New\): 4 to do/);
    assert.match(end.stdout, /Phase 'evaluation' completed: 8 present/);
    assert.match(end.stdout, /^rank {2}student/m);
    assert.match(end.stdout, /^accuracy +\d\.\d{3}/m);
    assert.match(end.stdout, /Cost so far: \$0 for 20 calls/);
    assert.match(end.stdout, /Results: .*runs\/small/);
    assert.match(end.stdout, /Simulated models/);
  });

  test('with --json prints one object, and its progress on standard error', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    const end = await cli(dir.path, ['run', ...args, '--json']);
    const result = parsed(end);
    assert.deepEqual(Object.keys(result), [
      ...['experiment', 'folder', 'exit_code', 'complete', 'interrupted', 'counts', 'gaps'],
      ...['stopped', 'calls', 'input_tokens', 'output_tokens', 'cost_usd', 'unpriced_calls'],
      ...['open_calls', 'open_usd'],
      ...['usage', 'simulated', 'students', 'warnings', 'notes'],
    ]);
    assert.equal(result['complete'], true);
    assert.equal(result['calls'], 20);
    assert.match(end.stderr, /Experiment small started/);
  });

  test('with --continue on a complete run calls nobody', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    await cli(dir.path, ['run', ...args]);
    const end = await cli(dir.path, ['run', ...args, '--continue', '--json']);
    assert.equal(end.exitCode, 0);
    assert.equal(parsed(end)['calls'], 20);
    assert.match(end.stderr, /Phase 'evaluation' already completed, skipping/);
  });

  test('with --dry-run says all and writes nothing', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment({ rubric: 'auto' }));
    const end = await cli(dir.path, ['run', ...args, '--dry-run']);
    assert.equal(end.exitCode, 0);
    assert.match(end.stdout, /^student-b +simulated +student-b +student$/m);
    assert.match(end.stdout, /^notes +all +1 +4 a teacher +auto +single$/m);
    assert.match(end.stdout, /^response_collection +New +8$/m);
    assert.match(end.stdout, /^teacher-a +1 +4 +0 +0 +5$/m);
    assert.match(end.stdout, /^21 calls in total/m);
    await assert.rejects(access(join(dir.path, 'runs')));
  });

  test('with --dry-run on a folder that is there says which decision is needed', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    await cli(dir.path, ['run', ...args]);
    const anew = await cli(dir.path, ['run', ...args, '--dry-run']);
    assert.match(anew.stdout, /20 calls in total/);
    assert.match(anew.stdout, /--continue goes on with it, --overwrite puts it aside/);
    const rest = await cli(dir.path, ['run', ...args, '--dry-run', '--continue']);
    assert.match(rest.stdout, /Nothing is left to call/);
  });

  test('with --log-level filters, and DEBUG shows every record', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    const quiet = await cli(dir.path, ['run', ...args, '--log-level', 'error']);
    assert.doesNotMatch(quiet.stdout, /INFO/);
    const loud = await cli(dir.path, ['run', ...args, '--overwrite', '--log-level', 'DEBUG']);
    assert.equal(loud.stdout.match(/DEBUG {3}\w+: [\w-]+ wrote notes__/g)?.length, 20);
  });

  test('with --only-models is done when these models are', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    const some = ['--only-models', 'teacher-a,student-a', '--json'];
    const first = await cli(dir.path, ['run', ...args, ...some]);
    assert.equal(first.exitCode, 0);
    assert.equal(parsed(first)['complete'], false);
    assert.equal(parsed(first)['calls'], 8);
    const rest = await cli(dir.path, ['run', ...args, '--continue', '--json']);
    assert.equal(parsed(rest)['calls'], 20);
  });

  test('with --resume carries another run over', async () => {
    await using dir = await tempDir();
    await cli(dir.path, ['run', ...(await config(dir.path, smallExperiment()))]);
    const second = await config(dir.path, smallExperiment({ id: 'second' }));
    const plan = await cli(dir.path, ['run', ...second, '--resume', 'small', '--dry-run']);
    assert.match(plan.stdout, /Nothing is left to call/);
    const end = await cli(dir.path, ['run', ...second, '--resume', 'small', '--json']);
    assert.equal(parsed(end)['complete'], true);
    assert.equal(parsed(end)['calls'], 0);
  });
});

suite('coeval plan', () => {
  test('counts the calls by phase, model and task', async () => {
    await using dir = await tempDir();
    const quota = ['quota: { judge-a: { max_calls: 3 } }'];
    const args = await config(dir.path, smallExperiment({ experiment: quota }));
    const text = await cli(dir.path, ['plan', ...args]);
    assert.equal(text.exitCode, 0);
    assert.match(text.stdout, /^judge-a +0 +0 +8 +8$/m);
    assert.match(text.stdout, /^Over quota: judge-a has 3 calls left and needs 8/m);
    const plan = parsed(await cli(dir.path, ['plan', ...args, '--json']));
    assert.equal(plan['calls'], 20);
    assert.deepEqual(plan['over_quota'], [{ model: 'judge-a', calls: 8, quota: 3 }]);
  });
});

suite('coeval plan and run --dry-run', () => {
  const models = (ability: number) => ({
    'teacher-a': { roles: ['teacher'] },
    'student-a': { roles: ['student'], parameters: { ability } },
    'judge-a': { roles: ['judge'] },
  });

  test('meet stale records as the run does', async () => {
    await using dir = await tempDir();
    const before = await config(dir.path, smallExperiment({ models: models(0.9) }));
    await cli(dir.path, ['run', ...before]);
    const args = await config(dir.path, smallExperiment({ models: models(0.5) }));
    const run = await cli(dir.path, ['run', ...args, '--continue']);
    assert.match(run.stderr, /response_collection: student-a on notes\n.*--refresh-stale/);
    for (const verb of [['plan'], ['run', '--dry-run']]) {
      const refused = await cli(dir.path, [...verb, ...args, '--continue']);
      assert.deepEqual([refused.exitCode, refused.stderr], [2, run.stderr]);
      const how = ['--continue', '--refresh-stale', '--only-models', 'student-a', '--json'];
      const plan = parsed(await cli(dir.path, [...verb, ...args, ...how]));
      assert.equal(plan['calls'], 4);
    }
  });

  test('refuse to resume a folder without a run, as the run does', async () => {
    await using dir = await tempDir();
    await mkdir(join(dir.path, 'empty'));
    const args = [...(await config(dir.path, smallExperiment())), '--resume', './empty'];
    const dry = await cli(dir.path, ['run', ...args, '--dry-run']);
    const run = await cli(dir.path, ['run', ...args]);
    assert.deepEqual([dry.exitCode, dry.stderr], [4, run.stderr]);
    await assert.rejects(access(join(dir.path, 'runs')));
  });
});

suite('coeval status', () => {
  test('shows phases, gaps with their reasons, and the cost', async () => {
    await using dir = await tempDir();
    const quota = ['quota: { judge-a: { max_calls: 3 } }'];
    const args = await config(dir.path, smallExperiment({ experiment: quota }));
    await cli(dir.path, ['run', ...args]);
    const text = await cli(dir.path, ['status', '--run', 'runs/small']);
    assert.equal(text.exitCode, 0);
    assert.match(text.stdout, /^small · incomplete · updated/m);
    assert.match(text.stdout, /^evaluation +█+░+ +3 +8 +0 +5$/m);
    assert.match(text.stdout, /^evaluation +judge-a +5 +0 +quota: its quota of 3 calls/m);
    assert.match(text.stdout, /^judge-a +3 +0 /m);
    const status = parsed(await cli(dir.path, ['status', '--run', 'runs/small', '--json']));
    assert.equal(status['complete'], false);
    const counts = status['counts'] as Readonly<Record<string, object>>;
    const evaluation = { expected: 8, present: 3, failed: 0, missing: 5 };
    assert.deepEqual(counts['evaluation'], evaluation);
  });

  test('with --watch ends when the run is over', async () => {
    await using dir = await tempDir();
    await cli(dir.path, ['run', ...(await config(dir.path, smallExperiment()))]);
    const end = await cli(dir.path, ['status', '--run', 'runs/small', '--watch']);
    assert.equal(end.exitCode, 0);
    assert.match(end.stdout, /small · completed/);
  });
});

suite('the other commands', () => {
  test('probe prints a table, or an object', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    const text = await cli(dir.path, ['probe', ...args]);
    assert.equal(text.exitCode, 0);
    assert.match(text.stdout, /^judge-a +simulated +ok$/m);
    assert.equal(parsed(await cli(dir.path, ['probe', ...args, '--json']))['ok'], true);
  });

  test('analyze prints the ranking and where the figures are', async () => {
    await using dir = await tempDir();
    await cli(dir.path, ['run', ...(await config(dir.path, smallExperiment()))]);
    const text = await cli(dir.path, ['analyze', '--run', 'runs/small', '--by', 'criterion']);
    assert.match(text.stdout, /^completeness +\d/m);
    assert.match(text.stdout, /All figures: .*analysis\.json/);
    const analysis = parsed(await cli(dir.path, ['analyze', '--run', 'runs/small', '--json']));
    assert.equal(analysis['experiment_id'], 'small');
  });

  test('generate completes the config and does not write twice', async () => {
    await using dir = await tempDir();
    const text = smallExperiment({ rubric: 'auto  # please' });
    const args = await config(dir.path, text);
    const end = await cli(dir.path, ['generate', ...args, '--out', 'full.yaml']);
    assert.equal(end.exitCode, 0);
    const written = await readFile(join(dir.path, 'full.yaml'), 'utf8');
    assert.match(written, /^# Filled in by coeval generate \(teacher-a\):\n# - task notes: rubric/);
    assert.match(written, /# was "auto"; proposed by teacher-a/);
    const plan = await cli(dir.path, ['plan', '--config', 'full.yaml', '--json']);
    assert.equal(parsed(plan)['calls'], 20);
    const again = await cli(dir.path, ['generate', ...args, '--out', 'full.yaml']);
    assert.equal(again.exitCode, 2);
    assert.match(again.stderr, /full\.yaml is there already/);
    await assert.rejects(access(join(dir.path, 'runs')));
  });

  test('quickstart works, and works again', async () => {
    await using dir = await tempDir();
    for (const _ of [1, 2]) {
      const end = await cli(dir.path, ['quickstart']);
      assert.equal(end.exitCode, 0);
      assert.match(end.stdout, /^Runs .*quickstart\.yaml into \.\/runs\/quickstart/);
      assert.match(end.stdout, /Try next:/);
    }
  });

  test('help of each command shows examples', async () => {
    await using dir = await tempDir();
    const verbs = ['plan', 'probe', 'run', 'status', 'analyze', 'compare', 'generate', 'models'];
    for (const verb of verbs) {
      const end = await cli(dir.path, [verb, '--help']);
      assert.equal(end.exitCode, 0);
      assert.match(end.stdout, new RegExp(`Examples:\\n  coeval ${verb}`));
    }
  });
});
