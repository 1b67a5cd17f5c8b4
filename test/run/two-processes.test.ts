import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { readUsage } from '../../src/store/usage-log.ts';
import { type CliEnd, cli, config } from '../cli/cli.ts';
import { idsIn, recordsIn } from '../support/experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const phases = ['phase3_datapoints', 'phase4_responses', 'phase5_evaluations'] as const;
const students = ['student-a', 'student-b'] as const;

const price = { price: { input: 1, output: 2 } };

const simulated = { parameters: { latency_ms: 20 }, entry: price };

function experiment(asked: object, lines: readonly string[] = []): string {
  const model = (role: string) => ({ roles: [role], ...asked });
  return smallExperiment({
    total: 6,
    models: {
      'teacher-a': model('teacher'),
      'student-a': model('student'),
      'student-b': model('student'),
      'judge-a': model('judge'),
      'judge-b': model('judge'),
    },
    task: ['label_attributes: [complexity]'],
    experiment: ['probe_mode: disable', ...lines],
  });
}

/** Models of a vendor that answers so many calls, and the others when it is let. */
async function held(answered: number) {
  const letGo = Promise.withResolvers<void>();
  let calls = 0;
  const vendor = await startSimulatedVendor(undefined, async () => {
    calls += 1;
    if (calls > answered) await letGo.promise;
  });
  const entry = { interface: 'openai_compat', base_url: `${vendor.url}/v1`, access_key: 'sk-1' };
  return {
    asked: { parameters: { model: 'sim' }, entry: { ...entry, ...price } },
    letGo: letGo.resolve,
    [Symbol.asyncDispose]: () => vendor[Symbol.asyncDispose](),
  };
}

/** A run that has said so much, and how it ends. */
async function begin(cwd: string, args: readonly string[], said = ' wrote ') {
  const seen = Promise.withResolvers<ChildProcess>();
  const end = cli(cwd, [...args, '--log-level', 'DEBUG'], {
    seen: (text, child) => {
      if (text.includes(said)) seen.resolve(child);
    },
  });
  const child = await Promise.race([seen.promise, end]);
  assert.ok('pid' in child, 'it ended before that');
  return { child, end };
}

async function allIds(root: string): Promise<string[][]> {
  return Promise.all(phases.map((phase) => idsIn(root, phase)));
}

const counts = [6, 12, 12 * 2 + 12];

async function assertWhole(root: string): Promise<void> {
  const ids = await allIds(root);
  assert.deepEqual(
    ids.map((list) => list.length),
    counts,
  );
  for (const list of ids) assert.equal(new Set(list).size, list.length);
  assert.deepEqual(await readdir(join(root, 'locks')), []);
}

function assertRefused({ exitCode, stderr }: CliEnd): void {
  assert.equal(exitCode, 4, stderr);
  assert.match(stderr, /process \d+ is at it/);
}

suite('a second process on the folder of a run', () => {
  test('is refused with status 4 whatever it is asked, and the first ends as if alone', async () => {
    await using dir = await tempDir();
    await using vendor = await held(1);
    const args = ['run', ...(await config(dir.path, experiment(vendor.asked)))];
    const root = join(dir.path, 'runs/small');
    const first = await begin(dir.path, args);
    const others = [
      ['--continue'],
      ['--overwrite'],
      ['--continue', '--only-models', 'judge-b'],
      ['--overwrite', '--only-models', 'judge-b'],
    ];
    const ends = await Promise.all(others.map((flags) => cli(dir.path, [...args, ...flags])));
    for (const end of ends) assertRefused(end);
    vendor.letGo();
    assert.equal((await first.end).exitCode, 0);
    await assertWhole(root);
    assert.ok(!(await readdir(root)).includes('discarded'));
  });

  test('may not put aside what a slice is at', async () => {
    await using dir = await tempDir();
    await using vendor = await held(0);
    await cli(dir.path, [
      ...['run', ...(await config(dir.path, experiment(simulated)))],
      ...['--only-models', 'teacher-a'],
    ]);
    const args = ['run', ...(await config(dir.path, experiment(vendor.asked)))];
    const slice = ['--continue', '--accept-stale', '--only-models', 'student-a'];
    const first = await begin(dir.path, [...args, ...slice], ' starting ');
    const flags = ['--only-models', 'student-b'];
    const others = [['--overwrite'], ['--continue', '--refresh-stale']];
    const ends = others.map((how) => cli(dir.path, [...args, ...how, ...flags]));
    for (const end of await Promise.all(ends)) assertRefused(end);
    vendor.letGo();
    await first.end;
    assert.equal((await idsIn(join(dir.path, 'runs/small'), phases[1])).length, 6);
  });

  test('can look: status and analyze work while it is at it', async () => {
    await using dir = await tempDir();
    await using vendor = await held(1);
    const args = ['run', ...(await config(dir.path, experiment(vendor.asked)))];
    const root = join(dir.path, 'runs/small');
    const first = await begin(dir.path, args);
    for (const verb of ['status', 'analyze']) {
      const { exitCode, stderr } = await cli(dir.path, [verb, '--run', root]);
      assert.equal(exitCode, 0, stderr);
    }
    vendor.letGo();
    assert.equal((await first.end).exitCode, 0);
    await assertWhole(root);
  });

  test('takes over when the first is killed', async () => {
    await using dir = await tempDir();
    await using vendor = await held(1);
    const args = ['run', ...(await config(dir.path, experiment(vendor.asked)))];
    const root = join(dir.path, 'runs/small');
    const first = await begin(dir.path, args);
    first.child.kill('SIGKILL');
    await first.end;
    assert.notDeepEqual(await readdir(join(root, 'locks')), []);
    vendor.letGo();
    const { exitCode, stderr } = await cli(dir.path, [...args, '--continue']);
    assert.equal(exitCode, 0, stderr);
    await assertWhole(root);
  });
});

/** Of its own models; what is left to others is no failure. */
function assertDone({ exitCode, stderr }: CliEnd): void {
  assert.equal(exitCode, 0, stderr);
}

/** Starts slices at the same time, and waits for all. */
async function slices(
  cwd: string,
  args: readonly string[],
  models: readonly (readonly string[])[],
): Promise<CliEnd[]> {
  return Promise.all(
    models.map((names) => cli(cwd, [...args, '--continue', '--only-models', names.join(',')])),
  );
}

suite('slices with --only-models', () => {
  test('at the same time end with the records of one process', async () => {
    await using whole = await tempDir();
    await using parts = await tempDir();
    const root = join(parts.path, 'runs/small');
    await cli(whole.path, ['run', ...(await config(whole.path, experiment(simulated)))]);
    const args = ['run', ...(await config(parts.path, experiment(simulated)))];
    await cli(parts.path, [...args, '--only-models', 'teacher-a']);
    const both = students.map((name) => [name]);
    for (const end of await slices(parts.path, args, both)) assertDone(end);
    const rest = [['judge-a'], ['judge-b']];
    for (const end of await slices(parts.path, args, rest)) assertDone(end);
    const last = await cli(parts.path, [...args, '--continue', '--json']);
    assert.equal(last.exitCode, 0, last.stderr);
    await assertWhole(root);
    assert.deepEqual(await allIds(root), await allIds(join(whole.path, 'runs/small')));
    const usage = await readUsage(root);
    assert.equal(usage.sum().calls, 6 + 12 + 24);
    for (const name of students) assert.equal(usage.sum({ model: name }).calls, 6);
  });

  test('do not cut off what another one is about to write', async () => {
    await using dir = await tempDir();
    const args = ['run', ...(await config(dir.path, experiment(simulated)))];
    const root = join(dir.path, 'runs/small');
    await cli(dir.path, [...args, '--only-models', 'teacher-a']);
    const file = join(root, 'phase3_datapoints/notes.teacher-a.datapoints.jsonl');
    // What a process that is at it has written of a long line, as another one may see it.
    const half = '{"id":"notes__teacher-a__00007","task_id":"not';
    await appendFile(file, half);
    const holder = spawn(process.execPath, [
      join(import.meta.dirname, '../support/hold-lock.ts'),
      ...[root, 'model.teacher-a', '0', '60000'],
    ]);
    await once(holder.stdout, 'data');
    const [end] = await slices(dir.path, args, [['student-a', 'judge-a']]);
    holder.kill('SIGKILL');
    assert.equal(end?.exitCode, 0, end?.stderr);
    assert.ok((await readFile(file, 'utf8')).endsWith(half));
    assert.equal((await recordsIn(root, phases[1]))['notes.student-a.responses.jsonl']?.length, 6);
    const last = await cli(dir.path, [...args, '--continue']);
    assert.equal(last.exitCode, 0, last.stderr);
    await assertWhole(root);
  });

  test('write to no file in common', async () => {
    await using dir = await tempDir();
    const args = ['run', ...(await config(dir.path, experiment(simulated)))];
    const root = join(dir.path, 'runs/small');
    const owners = ['teacher-a', 'student-a', 'student-b', 'judge-a', 'judge-b'];
    const sizes = new Map<string, number>();
    await cli(dir.path, [...args, '--only-models', 'teacher-a']);
    for (const name of owners) {
      await slices(dir.path, args, [[name]]);
      for (const phase of phases) {
        const files = await recordsIn(root, phase).catch(() => ({}));
        for (const [file, records] of Object.entries(files)) {
          const known = sizes.get(file) ?? records.length;
          assert.equal(records.length, known, `${name} wrote to ${file}, as another model did`);
          sizes.set(file, records.length);
        }
      }
    }
    assert.ok(sizes.size > 5);
  });

  test('with a budget, the second is refused', async () => {
    await using dir = await tempDir();
    await using vendor = await held(0);
    const text = experiment(vendor.asked, ['budget_usd: 5']);
    const args = ['run', ...(await config(dir.path, text))];
    const first = await begin(dir.path, [...args, '--only-models', 'teacher-a'], ' starting ');
    assertRefused(await cli(dir.path, [...args, '--continue', '--only-models', 'student-a']));
    vendor.letGo();
    assert.equal((await first.end).exitCode, 0);
  });
});
