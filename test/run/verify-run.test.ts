import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { type Opened, verifyRun } from '../../src/coeval.ts';
import { readUsage } from '../../src/store/usage-log.ts';
import { recordsById } from '../support/crash-experiment.ts';
import { openText, runOpened, runText } from '../support/experiment.ts';
import { startOpenAiServer } from '../support/openai-server.ts';
import { configOf, stormyExperiment } from '../support/random-experiment.ts';
import { changeFirst } from '../support/run-files.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const kept = { attribute_mapping: 0, rubric_mapping: 0, data_generation: 4 };

/** A finished run in a folder of its own. */
async function finished(text = smallExperiment()) {
  const dir = await tempDir();
  const opened = await openText(text, dir.path);
  await runOpened(opened);
  return {
    folder: opened.experiment.folder,
    opened,
    [Symbol.asyncDispose]: () => dir[Symbol.asyncDispose](),
  };
}

async function goOn(opened: Opened): Promise<number> {
  const { calls, result } = await runOpened(opened, { continues: true });
  assert.equal(result.complete, true);
  return calls;
}

suite('verifyRun()', () => {
  test('finds nothing wrong with what a run left, and changes nothing', async () => {
    await using run = await finished();
    const before = await recordsById(run.folder);
    const found = await verifyRun(run.folder, run.opened.experiment);
    assert.deepEqual(found, {
      kept: { ...kept, response_collection: 8, evaluation: 8 },
      dropped: [],
      isStale: false,
    });
    assert.deepEqual(await recordsById(run.folder), before);
    assert.equal(existsSync(join(run.folder, 'discarded')), false);
    assert.equal(await goOn(run.opened), 0);
  });

  test('finds nothing wrong, whatever the experiment and its failures', async () => {
    await fc.assert(
      fc.asyncProperty(stormyExperiment, async (experiment) => {
        await using run = await finished(configOf(experiment));
        const before = await recordsById(run.folder);
        const { dropped } = await verifyRun(run.folder, run.opened.experiment);
        assert.deepEqual(dropped, []);
        assert.ok(isDeepStrictEqual(await recordsById(run.folder), before));
      }),
      { numRuns: 8 },
    );
  });

  test('moves a datapoint that is not what was asked for aside, and all that was made from it', async () => {
    await using run = await finished();
    const before = await recordsById(run.folder);
    await changeFirst(run.folder, 'phase3_datapoints', (one) => ({
      ...one,
      sampled_target_attributes: { complexity: 'none' },
    }));
    const found = await verifyRun(run.folder, run.opened.experiment);
    const counts = found.dropped.map(({ file, count }) => [file.split('/')[0], count]);
    assert.deepEqual(counts, [
      ['phase3_datapoints', 1],
      ['phase4_responses', 1],
      ['phase4_responses', 1],
      ['phase5_evaluations', 2],
    ]);
    assert.match(found.dropped[0]?.reason ?? '', /do not answer what the experiment asks/);
    assert.deepEqual(found.kept, {
      ...kept,
      ...{ data_generation: 3, response_collection: 6, evaluation: 6 },
    });
    const [time = ''] = await readdir(join(run.folder, 'discarded'));
    const aside = await recordsById(join(run.folder, 'discarded', time));
    assert.equal(aside.size, 5);
    assert.equal(await goOn(run.opened), 5);
    assert.deepEqual(await recordsById(run.folder), before);
  });

  test('keeps criteria that came later, and what was judged before', async () => {
    await using dir = await tempDir();
    const criteria = ['accuracy: Right.', 'completeness: Whole.', 'tone: Calm.'];
    for (const many of [1, 2, 3]) {
      const rubric = `{ ${criteria.slice(0, many).join(', ')} }`;
      const opened = await openText(smallExperiment({ rubric }), dir.path);
      await runOpened(opened, { continues: many > 1 });
      const { experiment } = opened;
      const found = await verifyRun(experiment.folder, experiment);
      assert.deepEqual(found.dropped, []);
      assert.equal(found.kept.evaluation, 8 * many);
    }
  });

  test('keeps what failed before the rubric grew, and was asked for again afterwards', async () => {
    await using dir = await tempDir();
    let text = '';
    await using vendor = await startOpenAiServer(() => ({ text }));
    const judge = {
      roles: ['judge'],
      parameters: { model: 'j' },
      entry: { interface: 'openai_compat', base_url: `${vendor.url}/v1` },
    };
    const models = { t: { roles: ['teacher'] }, s: { roles: ['student'] }, j: judge };
    const small = (rubric: string) => smallExperiment({ total: 2, models, rubric });
    await runText(small('{ accuracy: Right., tone: Calm. }'), dir.path);
    text = '{"scores": {"accuracy": "High", "tone": "Low", "brevity": "Low"}}';
    const opened = await openText(
      small('{ accuracy: Right., tone: Calm., brevity: Short. }'),
      dir.path,
    );
    await runOpened(opened, { continues: true });
    await runOpened(opened, { continues: true, retryFailed: true });
    const { experiment } = opened;
    const found = await verifyRun(experiment.folder, experiment);
    assert.deepEqual(found.dropped, []);
    assert.equal(found.kept.evaluation, 2 * 3);
  });

  test('looks only at the form of records that another run made', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment({ id: 'first', experiment: ['seed: 3'] }), dir.path);
    const opened = await openText(
      smallExperiment({ id: 'second', experiment: ['resume_from: first', 'seed: 4'] }),
      dir.path,
    );
    await runOpened(opened);
    const { folder } = opened.experiment;
    assert.deepEqual((await verifyRun(folder, opened.experiment)).dropped, []);
    await changeFirst(folder, 'phase4_responses', (one) => ({ ...one, response: null }));
    assert.equal((await verifyRun(folder, opened.experiment)).dropped.length, 1);
  });

  test('moves lines aside that are no records, and damaged files, which are then made again', async () => {
    await using run = await finished(smallExperiment({ rubric: 'auto' }));
    const file = 'phase4_responses/notes.student-a.responses.jsonl';
    await appendFile(join(run.folder, file), 'not JSON\n{"id":"notes__x"}\n[]\n');
    await writeFile(join(run.folder, 'phase2_rubric/notes.rubric.json'), '{"accuracy": 3}');
    const found = await verifyRun(run.folder, run.opened.experiment);
    const [rubric, lines] = found.dropped;
    assert.equal(rubric?.file, 'phase2_rubric/notes.rubric.json');
    assert.deepEqual([lines?.file, lines?.count], [file, 3]);
    const text = await readFile(join(run.folder, file), 'utf8');
    assert.equal(text.split('\n').length, 5);
    // The proposals are there, so the rubric is merged again; evaluations could not be checked.
    assert.equal(await goOn(run.opened), 8);
  });

  test('takes a folder whose meta.json is damaged as one that was never finished', async () => {
    await using run = await finished();
    await writeFile(join(run.folder, 'meta.json'), '{"status":');
    const { dropped } = await verifyRun(run.folder, run.opened.experiment);
    assert.deepEqual(dropped, [{ file: 'meta.json', reason: 'it is damaged', count: 1 }]);
    const { calls, result } = await runOpened(run.opened);
    assert.deepEqual([calls, result.complete], [0, true]);
  });

  test('removes links, so that nothing from elsewhere is read or moved', async () => {
    await using run = await finished();
    await using other = await tempDir();
    await writeFile(join(other.path, 'secret'), 'a secret\n');
    const file = 'phase4_responses/notes.student-a.responses.jsonl';
    await rm(join(run.folder, file));
    await symlink(join(other.path, 'secret'), join(run.folder, file));
    await symlink(other.path, join(run.folder, 'phase6'));
    const found = await verifyRun(run.folder, run.opened.experiment);
    assert.equal(found.dropped.filter(({ reason }) => reason === 'it is no plain file').length, 2);
    assert.equal(await readFile(join(other.path, 'secret'), 'utf8'), 'a secret\n');
    assert.equal(await goOn(run.opened), 4 + 4);
  });

  test('removes locks that came from another machine', async () => {
    await using run = await finished();
    await mkdir(join(run.folder, 'locks'), { recursive: true });
    const lock = JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' });
    const name = 'run.00000000-0000-4000-8000-000000000000.lock';
    await writeFile(join(run.folder, 'locks', name), lock);
    await verifyRun(run.folder, run.opened.experiment);
    assert.deepEqual(await readdir(join(run.folder, 'locks')), []);
  });

  test('lets no negative usage make room in a budget', async () => {
    await using run = await finished();
    const total = { calls: -9, failed_calls: 0, input_tokens: 0, output_tokens: 0 };
    const line = { total: { ...total, cost_usd: -9, unpriced_calls: 0 }, phase: 'x', model: 'y' };
    await writeFile(join(run.folder, 'usage/other.1.jsonl'), `${JSON.stringify(line)}\n`);
    assert.equal((await readUsage(run.folder)).sum().calls, 20);
  });
});
