import assert from 'node:assert/strict';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { mergeRuns, openRun, statusOf } from '../../src/coeval.ts';
import { recordsById } from '../support/crash-experiment.ts';
import { runText } from '../support/experiment.ts';
import { allShards, runShards, shardedText } from '../support/shard-runs.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

suite('a shard of a run', () => {
  test('keeps its share of a quota and of the budget', async () => {
    await using dir = await tempDir();
    const limits = ['quota: { student-a: { max_calls: 7 } }', 'budget_usd: 0.03'];
    const ran = await runShards(dir.path, shardedText(limits), 3);
    const used = ran.map(({ result }) => result.usage.sum({ model: 'student-a' }).calls);
    assert.deepEqual(
      used.map((calls, place) => calls <= (place === 0 ? 3 : 2)),
      [true, true, true],
    );
    const spent = ran.reduce((sum, { result }) => sum + result.usage.sum().cost_usd, 0);
    assert.ok(spent > 0 && spent <= 0.03, `${spent}`);
  });

  test('is refused where the teachers would propose, until that was reused', async () => {
    await using dir = await tempDir();
    const config = (id: string) => smallExperiment({ id, rubric: 'auto', total: 6 });
    const first = { index: 1, total: 2 };
    await assert.rejects(
      runText(config('early'), dir.path, { shard: first }),
      /the rubric of notes, .*Run "coeval generate" first/s,
    );
    await runText(config('base'), dir.path);
    const reuse = join(dir.path, 'runs/base');
    const folders: string[] = [];
    for (const one of allShards(2)) {
      const ran = await runText(config('again'), dir.path, { shard: one, reuse });
      assert.equal(ran.calls, 0);
      assert.equal(ran.result.complete, true);
      const folder = join(dir.path, `again-${one.index}`);
      await cp(join(dir.path, 'runs/again'), folder, { recursive: true });
      await rm(join(dir.path, 'runs/again'), { recursive: true });
      folders.push(folder);
    }
    const into = join(dir.path, 'merged');
    const { merged } = await mergeRuns(folders, into, { allowPartial: false });
    assert.equal(merged.complete, true);
    assert.ok(isDeepStrictEqual(await recordsById(into), await recordsById(reuse)));
    const { manifest } = await statusOf(await openRun(into), 0);
    assert.deepEqual(
      [manifest.reused?.datapoints, manifest.reused?.proposals, manifest.reused?.saved_usd],
      [6, 1, 0],
    );
  });

  test('answers its part of what another run wrote', async () => {
    await using dir = await tempDir();
    const config = (id: string, more: readonly string[] = []) =>
      smallExperiment({ id, total: 8, experiment: more });
    await runText(config('first'), dir.path);
    const second = [
      'resume_from: first',
      'phases: { data_generation: Keep, response_collection: New, evaluation: New }',
    ];
    let responses = 0;
    for (const one of allShards(2)) {
      const id = `second-${one.index}`;
      const ran = await runText(config(id, second), dir.path, {
        shard: one,
      });
      assert.equal(ran.result.complete, true);
      responses += ran.result.counts.response_collection.present;
    }
    assert.equal(responses, 16);
  });
});
