import assert from 'node:assert/strict';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { foresight } from '../../src/coeval.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { idsIn, openText, recordsIn, runOpened, runText } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const responses = 'phase4_responses';
const evaluations = 'phase5_evaluations';

/** The small experiment under another id, with two students that the first does not have. */
const grown = smallExperiment({
  id: 'two',
  experiment: ['resume_from: small'],
  models: {
    'teacher-a': { roles: ['teacher'] },
    'student-a': { roles: ['student'], parameters: { ability: 0.9 } },
    'student-b': { roles: ['student'], parameters: { ability: 0.4 } },
    'student-c': { roles: ['student'] },
    'student-d': { roles: ['student'] },
    'judge-a': { roles: ['judge'] },
  },
});

suite('run() with resume_from', () => {
  test('keeps what it added to a file, though its meta.json is gone', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const first = await runText(grown, dir.path);
    assert.equal(first.calls, 2 * (4 + 4));
    const folder = join(dir.path, 'runs/two');
    const before = await recordsIn(folder, evaluations);
    await rm(join(folder, 'meta.json'));
    const second = await runText(grown, dir.path);
    assert.equal(second.calls, 0);
    assert.deepEqual(await recordsIn(folder, evaluations), before);
  });

  test('says when it gets fewer datapoints than it asks for, and how to get them', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment({ total: 4 }), dir.path);
    const more = (experiment: string[]) =>
      smallExperiment({
        id: 'two',
        total: 9,
        experiment: ['resume_from: small', ...experiment],
      });
    const says = /Task notes gets no more .* asks for 5 more: data_generation is Keep\. .*Extend/;
    const opened = await openText(more([]), dir.path);
    const how = {
      continues: false,
      overwrites: false,
      stale: 'refuse',
      retryFailed: false,
    } as const;
    const { plan } = await foresight(opened, { ...how, only: undefined });
    assert.match(plan.notes.join(), says);
    const { events } = await runOpened(opened);
    const isTold = events.some((event) => event.type === 'warning' && says.test(event.message));
    assert.ok(isTold);
    const extended = await openText(more(['phases: {data_generation: Extend}']), dir.path);
    assert.deepEqual((await foresight(extended, { ...how, only: undefined })).plan.notes, []);
  });

  test('keeps what another slice added while one waited for its turn', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const opened = await openText(grown, dir.path);
    const folder = join(dir.path, 'runs/two');
    const slice = await runOpened(opened, {
      only: new Set(['student-d']),
      beforeCalls: async () => {
        await runOpened(opened, { only: new Set(['student-c', 'judge-a']) });
        assert.equal((await idsIn(folder, evaluations)).length, 8 + 4);
      },
    });
    assert.equal(slice.calls, 4);
    assert.equal((await idsIn(folder, responses)).length, 16);
    assert.equal((await idsIn(folder, evaluations)).length, 8 + 4);
    assert.deepEqual((await readManifest(folder))?.rubrics?.['notes'], [
      ['accuracy', 'completeness'],
    ]);
  });

  test('copies a file whole or not at all, and leaves nothing else behind', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    await runText(grown, dir.path, { only: new Set(['student-c']) });
    const file = 'phase5_evaluations/notes.teacher-a.judge-a.evaluations.jsonl';
    const [parent, child] = await Promise.all(
      ['small', 'two'].map((id) => readFile(join(dir.path, 'runs', id, file), 'utf8')),
    );
    assert.equal(child, parent);
    const names = Object.keys(await recordsIn(join(dir.path, 'runs/two'), evaluations));
    assert.deepEqual(names, ['notes.teacher-a.judge-a.evaluations.jsonl']);
  });

  test('scores labels anew by others, though a slice has begun', async () => {
    await using dir = await tempDir();
    const labels = (text: string, name: string) =>
      text
        .replace('{ complexity: [simple, moderate] }', '{ complexity: [a, b], tone: [c, d] }')
        .replace('experiment:\n', `    label_attributes: [${name}]\nexperiment:\n`);
    await runText(labels(smallExperiment(), 'complexity'), dir.path);
    const changed = labels(grown, 'tone');
    await runText(changed, dir.path, { only: new Set(['student-a']) });
    await runText(changed, dir.path, { continues: true });
    const files = await recordsIn(join(dir.path, 'runs/two'), evaluations);
    const scored = Object.entries(files).filter(([name]) => name.includes('label~'));
    assert.equal(scored.length, 4);
    for (const [, records] of scored) {
      for (const { scores } of records) assert.deepEqual(Object.keys(scores as object), ['tone']);
    }
  });

  test('does not take what mode Keep carried over for its own', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const modes = 'data_generation: Keep, response_collection: Keep, evaluation: Keep';
    const changed = grown
      .replace('"ability":0.4', '"ability":0.4,"temperature":0.1')
      .replace('resume_from: small', `resume_from: small\n  phases: { ${modes} }`);
    assert.equal((await runText(changed, dir.path)).calls, 16);
    await assert.rejects(
      runText(changed, dir.path, { continues: true }),
      /:\n {2}response_collection: student-b on notes\nMake them anew/,
    );
  });

  test('asks what to do with records of a model that has changed, plans it so, and does it', async () => {
    await using dir = await tempDir();
    await runText(smallExperiment(), dir.path);
    const changed = grown.replace('"ability":0.4', '"ability":0.4,"temperature":0.1');
    await assert.rejects(
      runText(changed, dir.path),
      /^UsageError: Cannot resume from .*:\n {2}response_collection: student-b on notes\n/,
    );
    await assert.rejects(readdir(join(dir.path, 'runs/two')));
    for (const [stale, calls] of [
      ['accept', 16],
      ['refresh', 16 + 4 + 4],
    ] as const) {
      const how = { stale, overwrites: true };
      const opened = await openText(changed, dir.path);
      const rest = { continues: false, retryFailed: false, only: undefined };
      assert.equal((await foresight(opened, { ...rest, ...how })).plan.calls, calls);
      assert.equal((await runOpened(opened, how)).calls, calls);
    }
    assert.equal((await runText(changed, dir.path, { continues: true })).calls, 0);
  });
});
