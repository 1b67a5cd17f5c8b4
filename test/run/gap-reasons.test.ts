import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { status } from '../../src/run/status.ts';
import { openText, runOpened } from '../support/experiment.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { type Interfere, startSimulatedVendor } from '../support/simulated-vendor.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Why each phase lacks records after a run, by phase and model. */
async function reasons(
  quota: string,
  interfere: Interfere,
  change: (text: string) => string = (text) => text,
): Promise<Readonly<Record<string, string>>> {
  await using dir = await tempDir();
  await using vendor = await startSimulatedVendor(interfere);
  const experiment = [`quota: { ${quota} }`];
  const text = change(servedExperiment(vendor.url, 4, { accessKey: 'sk-loopback-1', experiment }));
  const opened = await openText(text, dir.path);
  // Else datapoints and proposals would share a teacher's quota as it comes.
  await runOpened(opened, { until: 'rubric_mapping' });
  await runOpened(opened, { continues: true });
  const { gaps } = await status(opened.experiment, 0);
  return Object.fromEntries(
    gaps.map(({ phase, model, reason }) => [`${phase} ${model}`, reason.replace(/:.*/, '')]),
  );
}

suite('the reason of a gap', () => {
  test('is what the phase waits for, and not what has failed', async () => {
    const found = await reasons('student-b: { max_calls: 2 }', ({ model }) =>
      model === 'sim-a' ? { text: '' } : undefined,
    );
    assert.deepEqual(found, {
      'response_collection student-a': 'no usable answer',
      'response_collection student-b': 'quota',
      'evaluation judge-a': 'waits for response_collection of student-b',
    });
  });

  test('is no rubric for what is not judged', async () => {
    const found = await reasons(
      'teacher-a: { max_calls: 5 }',
      (call) => (/criteri/i.test(JSON.stringify(call.messages)) ? { text: '' } : undefined),
      (text) => text.replace(/rubric: \{.*\}/, 'rubric: auto'),
    );
    const waits = 'waits for data_generation of teacher-a';
    assert.deepEqual(found, {
      'rubric_mapping teacher-a': 'no usable answer',
      'data_generation teacher-a': 'quota',
      'response_collection student-a': waits,
      'response_collection student-b': waits,
      'evaluation judge-a': waits,
    });
  });

  test('is a proposal that failed where the task has no other', async () => {
    const found = await reasons(
      'teacher-a: { max_calls: 100 }',
      ({ model }) => (model === 'sim-teacher' ? { text: '' } : undefined),
      (text) => text.replace(/target_attributes: \{.*\}/, 'target_attributes: auto'),
    );
    assert.equal(found['attribute_mapping teacher-a'], 'no usable answer');
    assert.equal(
      found['response_collection student-a'],
      'waits for attribute_mapping of teacher-a',
    );
  });
});

suite('an answer that is to be asked for again', () => {
  test('is asked again before more is begun than may be in flight', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(({ model, messages }) =>
      model === 'sim-a' && !JSON.stringify(messages).includes('cannot be used')
        ? { text: '' }
        : undefined,
    );
    const experiment = ['concurrency: 8', 'quota: { student-a: { max_calls: 16 } }'];
    const text = servedExperiment(vendor.url, 40, { accessKey: 'sk-loopback-1', experiment });
    const { result } = await runOpened(await openText(text, dir.path));
    const { gaps } = await status(result.experiment, 0);
    const gap = gaps.find(({ model }) => model === 'student-a');
    assert.equal(gap?.missing, 40 - 8);
  });
});
