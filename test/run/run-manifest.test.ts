import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readInventory } from '../../src/run/folder/inventory.ts';
import { RunManifest } from '../../src/run/run-manifest.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { openText } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const stopped = (message: string) => ({ reason: 'auth', message }) as const;

suite('RunManifest of slices at the same time', () => {
  test('keeps why the models of the other one were stopped, and its rubrics', async () => {
    await using dir = await tempDir();
    const { experiment } = await openText(smallExperiment(), dir.path);
    const inventory = await readInventory(experiment);
    const [one, two] = [
      await RunManifest.open(experiment, undefined),
      await RunManifest.open(experiment, await readManifest(experiment.folder)),
    ];
    await one.addRubric('notes', { accuracy: 'It is right.' });
    await two.addRubric('facts', { brevity: 'It is short.' });
    const ends = [
      [one, 'student-a', { 'student-a': stopped('of one') }],
      [two, 'judge-a', { 'judge-a': stopped('of two') }],
      [one, 'student-a', { 'student-a': stopped('of one, later') }],
    ] as const;
    for (const [manifest, model, gaps] of ends) {
      const end = { stopped: gaps, stoppedBy: undefined, only: new Set([model]) };
      await manifest.finish(experiment, inventory, end);
    }
    const { rubrics, stopped: why } = (await readManifest(experiment.folder)) ?? {};
    assert.deepEqual(rubrics, { notes: [['accuracy']], facts: [['brevity']] });
    assert.deepEqual(why, {
      'student-a': stopped('of one, later'),
      'judge-a': stopped('of two'),
    });
  });
});
