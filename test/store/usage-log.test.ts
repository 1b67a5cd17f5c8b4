import assert from 'node:assert/strict';
import { appendFile, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { noUsage, openUsageLog, readUsage } from '../../src/store/usage-log.ts';
import { noSmallDisk, smallDisk } from '../support/small-disk.ts';
import { tempDir } from '../support/temp-dir.ts';

const at = { phase: 'evaluation', model: 'j' };
const spent = (calls: number, cost: number) => ({
  ...at,
  spent: { ...noUsage, calls, input_tokens: 10 * calls, cost_usd: cost },
});
const used = async (root: string, wanted = {}) => (await readUsage(root)).sum(wanted);

suite('the usage log', () => {
  test('adds up what was spent, by phase and model', async () => {
    await using dir = await tempDir();
    const log = await openUsageLog(dir.path, 'run');
    await log.append(spent(1, 0.25));
    await log.append(spent(2, 0.5));
    await log.append({ ...spent(1, 1), phase: 'data_generation', model: 't' });
    await log.close();
    assert.deepEqual(await used(dir.path, at), {
      calls: 3,
      failed_calls: 0,
      input_tokens: 30,
      output_tokens: 0,
      cost_usd: 0.75,
      unpriced_calls: 0,
    });
    assert.equal((await used(dir.path)).calls, 4);
    assert.equal((await used(dir.path, { model: 't' })).cost_usd, 1);
    assert.equal((await readUsage(dir.path)).all().length, 2);
  });

  test('counts a reservation that was never settled as a call at its full price', async () => {
    await using dir = await tempDir();
    const log = await openUsageLog(dir.path, 'run');
    await log.append({ ...at, reserved: 'one', cost_usd: 0.5 });
    await log.append({ ...at, reserved: 'two', cost_usd: 0.5 });
    await log.append({ ...spent(1, 0.125), settles: 'one' });
    const { calls, failed_calls, cost_usd } = await used(dir.path);
    assert.deepEqual([calls, failed_calls, cost_usd], [2, 0, 0.625]);
    const { open } = await readUsage(dir.path);
    assert.deepEqual(open, [{ ...at, reserved: 'two', cost_usd: 0.5 }]);
    await log.close();
    await (await openUsageLog(dir.path, 'run')).close();
    const later = await readUsage(dir.path);
    assert.deepEqual(later.sum(), {
      ...noUsage,
      calls: 2,
      failed_calls: 1,
      cost_usd: 0.625,
      input_tokens: 10,
    });
    assert.deepEqual(later.open, []);
  });

  test('counts nothing for one that was settled with nothing', async () => {
    await using dir = await tempDir();
    const log = await openUsageLog(dir.path, 'run');
    await log.append({ ...at, reserved: 'one', cost_usd: 0.5 });
    await log.append({ ...spent(0, 0), settles: 'one' });
    await log.close();
    assert.deepEqual(await used(dir.path), noUsage);
  });

  test('is folded into one file a scope at each opening, and says the same', async () => {
    await using dir = await tempDir();
    for (let generation = 1; generation <= 4; generation += 1) {
      const log = await openUsageLog(dir.path, 'run');
      await log.append({ ...at, reserved: `lost ${generation}`, cost_usd: 0.5 });
      await log.append(spent(1, 0.25));
      await log.close();
      assert.deepEqual(await readdir(join(dir.path, 'usage')), [`run.${generation}.jsonl`]);
    }
    const { calls, cost_usd } = await used(dir.path);
    assert.deepEqual([calls, cost_usd], [8, 3]);
    const text = await readFile(join(dir.path, 'usage/run.4.jsonl'), 'utf8');
    assert.equal(text.split('\n').length, 4);
  });

  test('adds up the scopes of slices that ran at once', async () => {
    await using dir = await tempDir();
    const scopes = ['gpt-3', 'gpt-3.5', 'gpt-3+gpt-3.5', 'run', 'a.1'];
    const logs = await Promise.all(scopes.map((scope) => openUsageLog(dir.path, scope)));
    for (const log of logs) await log.append(spent(1, 0.5));
    for (const log of logs) await log.close();
    assert.equal((await used(dir.path)).calls, 5);
    for (const scope of scopes) await (await openUsageLog(dir.path, scope)).close();
    assert.equal((await used(dir.path)).calls, 5);
    assert.equal((await readdir(join(dir.path, 'usage'))).length, 5);
  });

  test('counts nothing twice when a crash left the file before beside the new one', async () => {
    await using dir = await tempDir();
    const log = await openUsageLog(dir.path, 'run');
    await log.append(spent(3, 0.5));
    await log.close();
    const before = await readFile(join(dir.path, 'usage/run.1.jsonl'), 'utf8');
    await (await openUsageLog(dir.path, 'run')).close();
    await writeFile(join(dir.path, 'usage/run.1.jsonl'), before);
    assert.equal((await used(dir.path)).calls, 3);
    await (await openUsageLog(dir.path, 'run')).close();
    assert.equal((await used(dir.path)).calls, 3);
  });

  test('counts the tenth generation after the ninth', async () => {
    await using dir = await tempDir();
    for (let opening = 1; opening <= 11; opening += 1) {
      const log = await openUsageLog(dir.path, 'run');
      await log.append(spent(1, 0));
      await log.close();
    }
    assert.equal((await used(dir.path)).calls, 11);
    assert.deepEqual(await readdir(join(dir.path, 'usage')), ['run.11.jsonl']);
  });

  test('passes over a torn tail', async () => {
    await using dir = await tempDir();
    const log = await openUsageLog(dir.path, 'run');
    await log.append(spent(1, 0.5));
    await log.close();
    await appendFile(join(dir.path, 'usage/run.1.jsonl'), '{"spent":{"calls":1,');
    assert.equal((await used(dir.path)).calls, 1);
    await (await openUsageLog(dir.path, 'run')).close();
    assert.equal((await used(dir.path)).calls, 1);
  });

  test('tells of lines that cannot be read, before they are left behind', async () => {
    await using dir = await tempDir();
    const log = await openUsageLog(dir.path, 'run');
    for (const _call of [1, 2, 3]) await log.append(spent(1, 0));
    await log.close();
    const path = join(dir.path, 'usage/run.1.jsonl');
    const lines = (await readFile(path, 'utf8')).split('\n');
    await writeFile(path, lines.with(1, (lines[1] ?? '').replace('spent', '\0')).join('\n'));
    const totals = await readUsage(dir.path);
    assert.deepEqual([totals.sum().calls, totals.damaged.map(({ line }) => line)], [2, [2]]);
    const refuse = () => {
      throw new RangeError('damaged');
    };
    await assert.rejects(openUsageLog(dir.path, 'run', refuse), RangeError);
    assert.deepEqual(await readdir(join(dir.path, 'usage')), ['run.1.jsonl']);
  });

  test('that has a link which leads nowhere is told, and not tried for ever', async () => {
    await using dir = await tempDir();
    await (await openUsageLog(dir.path, 'run')).close();
    await symlink(join(dir.path, 'nowhere'), join(dir.path, 'usage/other.1.jsonl'));
    await assert.rejects(readUsage(dir.path), /other\.1\.jsonl: it is gone, or is a link/);
  });

  test('counts no call that was not made because its reservation had no room on the disk', {
    skip: noSmallDisk ?? false,
  }, async () => {
    await using disk = await smallDisk(64);
    const log = await openUsageLog(disk.path, 'run');
    const reserved = ['a', 'b', 'x'.repeat(100_000)].map((reserved) =>
      log.append({ reserved, cost_usd: 1, phase: 'evaluation', model: 'judge-a' }),
    );
    for (const { status } of await Promise.allSettled(reserved)) assert.equal(status, 'rejected');
    await log.close();
    assert.deepEqual((await readUsage(disk.path)).open, []);
  });

  test('is all nothing where there is no folder', async () => {
    await using dir = await tempDir();
    assert.deepEqual(await used(dir.path), noUsage);
  });
});
