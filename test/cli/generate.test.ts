import assert from 'node:assert/strict';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { type CliEnd, cli, config } from './cli.ts';

/** Each teacher has three proposals to make, and so many calls. */
function toPropose(quotas: Readonly<Record<string, number>>, description = 'A passage.'): string {
  const teachers = Object.keys(quotas).map((name) => [name, { roles: ['teacher'] }] as const);
  const quota = Object.entries(quotas).map(([name, calls]) => `${name}: { max_calls: ${calls} }`);
  return smallExperiment({
    models: {
      ...Object.fromEntries(teachers),
      'student-a': { roles: ['student'] },
      'judge-a': { roles: ['judge'] },
    },
    rubric: 'auto',
    experiment: [`quota: { ${quota.join(', ')} }`],
  })
    .replace('Restate a passage.', description)
    .replaceAll(/(\w+_attributes): \{.*/g, '$1: auto');
}

async function generated(folder: string, text: string): Promise<CliEnd> {
  return cli(folder, ['generate', ...(await config(folder, text)), '--out', 'full.yaml']);
}

suite('coeval generate', () => {
  test('keeps what was proposed, says what is missing and why, and goes on with it', async () => {
    await using dir = await tempDir();
    const first = await generated(dir.path, toPropose({ 'teacher-a': 2 }));
    assert.equal(first.exitCode, 6);
    assert.match(first.stdout, /for 2 calls/);
    assert.match(first.stderr, /mapping +teacher-a +1 +0 +quota: its quota of 2 calls/);
    assert.match(first.stderr, /kept in .*full\.yaml\.partial: go on with the same command/);
    await assert.rejects(access(join(dir.path, 'full.yaml')));
    const second = await generated(dir.path, toPropose({ 'teacher-a': 3 }));
    assert.equal(second.exitCode, 0, second.stderr);
    assert.match(second.stdout, /for 3 calls/);
    await assert.rejects(access(join(dir.path, 'full.yaml.partial')));
  });

  test('goes on with no proposals for a task that has changed since', async () => {
    await using dir = await tempDir();
    await generated(dir.path, toPropose({ 'teacher-a': 2 }));
    const end = await generated(dir.path, toPropose({ 'teacher-a': 9 }, 'Another passage.'));
    assert.equal(end.exitCode, 2);
    assert.match(end.stderr, /full\.yaml\.partial: notes changed in the config since/);
  });

  test('names the teachers whose proposals are really in it', async () => {
    await using dir = await tempDir();
    const end = await generated(dir.path, toPropose({ 'teacher-a': 0, 'teacher-b': 9 }));
    assert.equal(end.exitCode, 0, end.stderr);
    const written = await readFile(join(dir.path, 'full.yaml'), 'utf8');
    assert.match(written, /^# Filled in by coeval generate \(teacher-b\):/);
    assert.equal(written.match(/# was "auto"; proposed by teacher-b$/gm)?.length, 3);
  });

  test('refuses a place where nothing can be written before it asks anybody', async () => {
    await using dir = await tempDir();
    const args = ['generate', ...(await config(dir.path, toPropose({ 'teacher-a': 9 })))];
    await writeFile(join(dir.path, 'afile'), '');
    await mkdir(join(dir.path, 'x.yaml.partial'));
    const refusals = {
      'nodir/x.yaml': /Cannot write nodir\/x\.yaml: there is no folder .*nodir$/m,
      'afile/x.yaml': /Cannot write afile\/x\.yaml: there is no folder .*afile$/m,
      'x.yaml': /x\.yaml\.partial is in the way/,
      '.': /Cannot write \.: it is not a file/,
    };
    for (const [out, message] of Object.entries(refusals)) {
      const end = await cli(dir.path, [...args, '--overwrite', '--out', out]);
      assert.equal(end.exitCode, 2, end.stderr);
      assert.match(end.stderr, message);
      assert.doesNotMatch(end.stdout, /Cost so far/);
    }
  });

  test('refuses a file system that is read-only as well', {
    skip: noSmallDisk ?? false,
  }, async () => {
    await using disk = await smallDisk(2000);
    const text = toPropose({ 'teacher-a': 9 });
    await config(disk.path, text);
    disk.setReadOnly(true);
    const end = await cli(disk.path, ['generate', '--config', 'my.yaml', '--out', 'full.yaml']);
    assert.equal(end.exitCode, 2);
    assert.match(end.stderr, /Cannot write full\.yaml: .* cannot be written to/);
  });
});
