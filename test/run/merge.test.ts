import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { mergeRuns, openRun, planned, statusOf } from '../../src/coeval.ts';
import { lockRun } from '../../src/store/lock.ts';
import { readUsage } from '../../src/store/usage-log.ts';
import { recordsById } from '../support/crash-experiment.ts';
import { openText, type Ran, runOpened, runText } from '../support/experiment.ts';
import { changeFirst, rewriteRecords } from '../support/run-files.ts';
import { runShards, shardedText } from '../support/shard-runs.ts';
import { tempDir } from '../support/temp-dir.ts';

suite('the shards of a run', () => {
  let dir: Awaited<ReturnType<typeof tempDir>>;
  let whole: Ran;
  let shards: Ran[];
  const folders = () => [1, 2, 3].map((index) => join(dir.path, `shard-${index}`));

  before(async () => {
    dir = await tempDir();
    whole = await runText(shardedText(), dir.path);
    shards = await runShards(dir.path, shardedText(), 3);
  });
  after(() => dir[Symbol.asyncDispose]());

  test('do the same calls together as the whole run, and each counts its part', async () => {
    assert.equal(
      shards.reduce((sum, { calls }) => sum + calls, 0),
      whole.calls,
    );
    for (const phase of ['data_generation', 'response_collection', 'evaluation'] as const) {
      const expected = shards.map(({ result }) => result.counts[phase].expected);
      assert.equal(
        expected.reduce((sum, one) => sum + one, 0),
        whole.result.counts[phase].expected,
      );
    }
    assert.ok(shards.every(({ result }) => result.complete));
    for (const folder of folders()) {
      const status = await statusOf(await openRun(folder), 0);
      assert.equal(status.manifest.status, 'completed');
      assert.deepEqual(status.gaps, []);
    }
  });

  test('merge to the very records of the whole run, in a folder like any other', async () => {
    const into = join(dir.path, 'merged');
    const { merged, analysis } = await mergeRuns(folders().reverse(), into, {
      allowPartial: false,
    });
    assert.deepEqual(merged, {
      folder: into,
      shards: 3,
      missing: [],
      incomplete: [],
      complete: true,
    });
    const own = await recordsById(join(dir.path, 'runs/small'));
    assert.ok(isDeepStrictEqual(await recordsById(into), own));
    assert.deepEqual(
      analysis.students.map(({ score }) => score),
      whole.analysis.students.map(({ score }) => score),
    );
    const meta = JSON.parse(await readFile(join(into, 'meta.json'), 'utf8'));
    assert.equal(meta.shard, undefined);
    assert.equal(meta.status, 'completed');
    const wholeMeta = await readFile(join(dir.path, 'runs/small/meta.json'), 'utf8');
    assert.equal(meta.contract, JSON.parse(wholeMeta).contract);
    const used = (await readUsage(into)).sum();
    assert.equal(used.calls, whole.calls);
    assert.equal(used.cost_usd.toFixed(6), whole.result.usage.sum().cost_usd.toFixed(6));
    const opened = await openText(shardedText([], 10), dir.path);
    const experiment = { ...opened.experiment, folder: into };
    const ran = await runOpened({ ...opened, experiment }, { continues: true });
    assert.equal(ran.calls, 2 + 2 + 2);
    assert.equal(ran.result.complete, true);
  });

  test('go on as the shard they are, and as no other', async () => {
    const opened = await openText(shardedText([], 12), dir.path);
    const folder = join(dir.path, 'shard-2-again');
    await cp(join(dir.path, 'shard-2'), folder, { recursive: true });
    const there = { ...opened, experiment: { ...opened.experiment, folder } };
    for (const other of [
      { index: 3, total: 3 },
      { index: 2, total: 4 },
    ]) {
      await assert.rejects(
        runOpened(there, { continues: true, shard: other }),
        /it holds shard 2\/3. Give every shard a storage_folder of its own/,
      );
    }
    const { calls } = await planned(there, true);
    const ran = await runOpened(there, { continues: true });
    assert.equal(ran.calls, calls);
    assert.ok(calls > 0 && calls < 6 * 3);
    const unsharded = {
      ...opened,
      experiment: { ...opened.experiment, folder: join(dir.path, 'runs/small') },
    };
    await assert.rejects(
      runOpened(unsharded, { continues: true, shard: { index: 1, total: 3 } }),
      /it holds a run that is no shard/,
    );
  });

  const merging = (of: readonly string[], allowPartial = false) =>
    mergeRuns(of, join(dir.path, 'refused'), { allowPartial });

  async function changed(index: number, change: (folder: string) => Promise<void>) {
    const all = folders();
    const copy = join(dir.path, 'changed');
    await rm(copy, { recursive: true, force: true });
    await cp(all[index - 1] ?? '', copy, { recursive: true });
    await change(copy);
    return all.with(index - 1, copy);
  }

  async function changedMeta(index: number, fields: object) {
    return changed(index, async (folder) => {
      const path = join(folder, 'meta.json');
      const meta = JSON.parse(await readFile(path, 'utf8'));
      await writeFile(path, JSON.stringify({ ...meta, ...fields }));
    });
  }

  test('are not merged with a gap, unless that is allowed and said', async () => {
    await assert.rejects(merging(folders().slice(1)), /shard 1\/3 is missing/);
    const open = await changedMeta(2, { status: 'incomplete' });
    await assert.rejects(merging(open), /shard 2\/3 in .*changed is incomplete/);
    const lacking = await changed(2, (folder) =>
      rewriteRecords(folder, 'phase5_evaluations', (all) => all.slice(1)),
    );
    await assert.rejects(merging(lacking), /records are missing/);
    const into = join(dir.path, 'partial');
    const { merged } = await mergeRuns(folders().slice(1), into, { allowPartial: true });
    assert.deepEqual([merged.missing, merged.complete], [[1], false]);
    const { manifest } = await statusOf(await openRun(into), 0);
    assert.equal(manifest.status, 'incomplete');
    assert.deepEqual(manifest.merged, { shards: 3, missing: [1], incomplete: [] });
    const opened = await openText(shardedText(), dir.path);
    const experiment = { ...opened.experiment, folder: into };
    const ran = await runOpened({ ...opened, experiment }, { continues: true });
    assert.equal(ran.calls, shards[0]?.calls);
    assert.equal(ran.result.complete, true);
  });

  test('are not merged while a slice is at work in one', async () => {
    const [one = ''] = folders();
    await using _slice = await lockRun(one, ['model.student-a']);
    await assert.rejects(merging(folders()), /process \d+ is at it/);
  });

  test('are not merged twice, with strangers, or where they contradict each other', async () => {
    const [one = '', two = ''] = folders();
    await assert.rejects(merging([one, one, two]), /are both shard 1/);
    await assert.rejects(merging([join(dir.path, 'runs/small')]), /it is no shard of a run/);
    await assert.rejects(merging([join(dir.path, 'nowhere')]), /there is no run in it/);
    await assert.rejects(merging(await changedMeta(2, { seed: 9 })), /They differ in: seed \(/);
    await assert.rejects(merging(await changedMeta(2, { format: 1 })), /its format is 1, not 2/);
    const prints = { 'evaluation/notes/judge-a': '0' };
    await assert.rejects(
      merging(await changedMeta(2, { fingerprints: prints })),
      /settings of .*evaluation\/notes\/judge-a/,
    );
    const config = await changed(3, (folder) =>
      writeFile(join(folder, 'config.yaml'), 'models: []'),
    );
    await assert.rejects(merging(config), /They differ in: their config.yaml/);
    const rubric = await changed(2, (folder) =>
      writeFile(join(folder, 'phase2_rubric/notes.rubric.json'), '{"other": "One."}'),
    );
    await assert.rejects(merging(rubric), /notes.rubric.json is another one/);
    const forged = await changed(2, async (folder) => {
      await cp(one, folder, { recursive: true, filter: (path) => !path.endsWith('meta.json') });
      await changeFirst(folder, 'phase4_responses', (record) => ({
        ...record,
        response: 'Other.',
      }));
    });
    await assert.rejects(
      merging(forged),
      /record notes__.* is another one than in a folder before it/,
    );
    const bare = await changed(3, (folder) => rm(join(folder, 'config.yaml')));
    await assert.rejects(merging(bare), /its config.yaml is missing/);
    await assert.rejects(
      mergeRuns(folders(), join(dir.path, 'runs'), { allowPartial: false }),
      /it is not empty/,
    );
  });
});
