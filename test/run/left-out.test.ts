import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { planned } from '../../src/coeval.ts';
import { openText, type Ran, runOpened, runText } from '../support/experiment.ts';
import { type SmallExperiment, smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const usual = {
  'student-a': { roles: ['student'], parameters: { ability: 0.9 } },
  'student-b': { roles: ['student'], parameters: { ability: 0.4 } },
  'judge-a': { roles: ['judge'] },
};
const teacher = { 'teacher-a': { roles: ['teacher'] } };
const another = { 'student-c': { roles: ['student'] } };

/** Goes on with a run of the small experiment; the calls made are those planned. */
async function goneOn(before: SmallExperiment, now: SmallExperiment): Promise<Ran> {
  await using dir = await tempDir();
  await runText(smallExperiment(before), dir.path);
  const opened = await openText(smallExperiment(now), dir.path);
  const continues = now.id === undefined;
  const { calls } = await planned(opened, continues);
  const ran = await runOpened(opened, { continues });
  assert.equal(ran.calls, calls);
  assert.equal(ran.result.complete, true);
  return ran;
}

function assertCounted({ analysis }: Ran, usable: number, expected: number | null): void {
  assert.deepEqual(
    analysis.tasks.map(({ datapoints }) => [datapoints.usable, datapoints.expected]),
    [[usable, expected]],
  );
  for (const { student, responses } of analysis.students) {
    assert.equal(responses.usable, usable, student);
  }
}

suite('datapoints that the config would not write', () => {
  test('of a teacher that has left are asked nobody', async () => {
    const models = { 'teacher-b': { roles: ['teacher'] }, ...usual, ...another };
    const ran = await goneOn({}, { models });
    assert.equal(ran.calls, 4 + 3 * 4 + 3 * 4);
    assertCounted(ran, 4, 4);
    assert.match(ran.analysis.warnings.join(), /teachers that the experiment does not have/);
  });

  test('beyond a lowered total are asked nobody', async () => {
    const models = { ...teacher, ...usual, ...another };
    const ran = await goneOn({}, { models, total: 2 });
    assert.equal(ran.calls, 2 + 2);
    assertCounted(ran, 2, 2);
    assert.match(ran.analysis.warnings.join(), /^2 datapoints beyond the sampling.total/);
  });

  test('are the benchmark where a resumed run has no teacher', async () => {
    const models = { ...usual, ...another };
    const ran = await goneOn({}, { models, id: 'next', experiment: ['resume_from: small'] });
    assert.equal(ran.calls, 4 + 4);
    assertCounted(ran, 4, null);
    assert.ok(ran.analysis.students.every(({ score }) => score !== null));
  });
});
