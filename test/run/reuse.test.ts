import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { BaselineRun, baselineModels, callsOf, warningsOf } from '../support/baseline-run.ts';
import { recordsById } from '../support/crash-experiment.ts';
import { openText, runOpened, runText } from '../support/experiment.ts';
import { calmExperiment, configOf } from '../support/random-experiment.ts';
import { changeFirst, rewriteRecords } from '../support/run-files.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const phases = {
  datapoints: 'phase3_datapoints',
  responses: 'phase4_responses',
  evaluations: 'phase5_evaluations',
};

suite('a run that reuses a baseline', () => {
  let base: BaselineRun;
  before(async () => {
    base = await BaselineRun.make();
  });
  after(() => base[Symbol.asyncDispose]());

  test('calls nobody when nothing changed, and says what that saved', async () => {
    const ran = await base.reuse({});
    assert.equal(ran.calls, 0);
    assert.equal(ran.result.complete, true);
    assert.deepEqual(warningsOf(ran), []);
    const { saved_usd: saved, ...reused } = ran.result.reused ?? {};
    assert.deepEqual(reused, {
      from: base.folder,
      complete: true,
      ...{ proposals: 0, datapoints: 4, responses: 8, evaluations: 16, dropped: 0 },
    });
    const spent = base.first.result.usage.sum().cost_usd;
    assert.ok(spent > 0);
    assert.equal(saved?.toFixed(6), spent.toFixed(6));
    assert.equal(ran.result.usage.sum().cost_usd, 0);
    await base.isIn(ran.folder);
    assert.deepEqual(ran.analysis.students, base.first.analysis.students);
  });

  test('keeps what it says of that when it is gone on with', async () => {
    const ran = await base.reuse({});
    const text = smallExperiment({ models: baselineModels, id: ran.id, total: 5 });
    const again = await runText(text, base.home, { continues: true });
    assert.equal(again.calls, 1 + 2 + 4);
    assert.deepEqual(again.result.reused, ran.result.reused);
    const meta = JSON.parse(await readFile(join(ran.folder, 'meta.json'), 'utf8'));
    assert.deepEqual(meta.reused, ran.result.reused);
  });

  test('asks a changed student, and has only its answers judged', async () => {
    const changed = {
      ...baselineModels,
      'student-b': { ...baselineModels['student-b'], parameters: { ability: 0.5 } },
    };
    const ran = await base.reuse({ models: changed });
    assert.deepEqual(callsOf(ran), {
      'response_collection student-b': 4,
      'evaluation judge-a': 4,
      'evaluation judge-b': 4,
    });
    assert.deepEqual(warningsOf(ran), []);
    assert.equal(ran.result.reused?.evaluations, 8);
  });

  test('asks and judges all anew, over the same datapoints, when it takes only these', async () => {
    const ran = await base.reuse({}, { onlyDatapoints: true });
    assert.deepEqual(callsOf(ran), {
      'response_collection student-a': 4,
      'response_collection student-b': 4,
      'evaluation judge-a': 8,
      'evaluation judge-b': 8,
    });
    const { datapoints, responses, evaluations } = ran.result.reused ?? {};
    assert.deepEqual(
      { datapoints, responses, evaluations },
      { datapoints: 4, responses: 0, evaluations: 0 },
    );
  });

  test('asks a new student, and leaves out one that is gone', async () => {
    const { 'student-a': _, ...others } = baselineModels;
    const ran = await base.reuse({ models: { ...others, 'student-c': { roles: ['student'] } } });
    assert.deepEqual(callsOf(ran), {
      'response_collection student-c': 4,
      'evaluation judge-a': 4,
      'evaluation judge-b': 4,
    });
    const ids = [...(await recordsById(ran.folder)).keys()];
    assert.equal(ids.filter((id) => id.includes('student-a')).length, 0);
  });

  test('has a changed judge rate all again, and nobody else', async () => {
    const changed = {
      ...baselineModels,
      'judge-b': { ...baselineModels['judge-b'], parameters: { severity: 0.4 } },
    };
    assert.deepEqual(callsOf(await base.reuse({ models: changed })), { 'evaluation judge-b': 8 });
  });

  test('has all judged again by a changed rubric', async () => {
    const ran = await base.reuse({ rubric: '{ accuracy: Says only what is so. }' });
    assert.deepEqual(callsOf(ran), { 'evaluation judge-a': 8, 'evaluation judge-b': 8 });
    assert.deepEqual(warningsOf(ran), []);
  });

  test('makes all anew that a changed teacher is behind', async () => {
    const changed = {
      ...baselineModels,
      'teacher-a': { ...baselineModels['teacher-a'], parameters: { max_tokens: 999 } },
    };
    const ran = await base.reuse({ models: changed });
    assert.equal(ran.calls, 28);
    assert.equal(ran.result.reused?.datapoints, 0);
    assert.deepEqual(warningsOf(ran), []);
  });

  test('makes all anew with another seed, and takes that for no damage', async () => {
    const ran = await base.reuse({ experiment: ['seed: 12'] });
    assert.equal(ran.calls, 28);
    assert.deepEqual(warningsOf(ran), []);
  });

  test('makes the datapoints that are new, and takes no more than are wanted', async () => {
    const grown = await base.reuse({ total: 6 });
    assert.equal(grown.calls, 2 + 4 + 8);
    const small = await base.reuse({ total: 3 });
    assert.equal(small.calls, 0);
    assert.equal(small.result.reused?.datapoints, 3);
    assert.equal(small.result.complete, true);
  });

  test('tries again what failed in the baseline', async () => {
    const from = await base.copy();
    await changeFirst(from, phases.responses, (record) => ({
      ...record,
      status: 'failed',
      failure: { kind: 'empty', message: 'it said nothing' },
      response: '',
    }));
    const ran = await base.reuse({}, { from });
    assert.deepEqual(callsOf(ran), {
      'response_collection student-a': 1,
      'evaluation judge-a': 1,
      'evaluation judge-b': 1,
    });
  });

  test('is refused without a base.folder, of itself, with resume_from, and over a run', async () => {
    await assert.rejects(
      base.reuse({}, { from: join(base.home, 'nowhere') }),
      /there is no run in it/,
    );
    const text = smallExperiment({ id: 'base', models: baselineModels });
    const over = { reuse: base.folder, overwrites: true };
    await assert.rejects(runText(text, base.home, over), /it is the run itself/);
    const resumed = smallExperiment({
      id: 'resumed',
      models: baselineModels,
      experiment: ['resume_from: base'],
    });
    await assert.rejects(runText(resumed, base.home, { reuse: base.folder }), /carries over from/);
    const { id, folder } = await base.reuse({});
    const again = smallExperiment({ id, models: baselineModels });
    await assert.rejects(runText(again, base.home, { reuse: base.folder }), /there is a run in/);
    await rm(folder, { recursive: true });
  });

  test('goes on with a copy that was cut short, without being told again', async () => {
    const { id, folder } = await base.reuse({});
    const meta = JSON.parse(await readFile(join(folder, 'meta.json'), 'utf8'));
    const cut = { ...meta, reused: { ...meta.reused, complete: false } };
    await writeFile(join(folder, 'meta.json'), JSON.stringify(cut));
    await rewriteRecords(folder, phases.evaluations, (all) => all.slice(0, 3));
    await rm(join(folder, phases.responses), { recursive: true });
    const text = smallExperiment({ id, models: baselineModels });
    const ran = await runText(text, base.home, { continues: true });
    assert.equal(ran.calls, 0);
    assert.equal(ran.result.complete, true);
    assert.equal(ran.result.reused?.evaluations, 16);
    await base.isIn(folder);
  });
});

suite('reuse in general', () => {
  test('an unchanged baseline makes zero calls, whatever the experiment', async () => {
    await fc.assert(
      fc.asyncProperty(calmExperiment, async (experiment) => {
        await using dir = await tempDir();
        const text = configOf(experiment);
        await runText(text, dir.path);
        await mkdir(join(dir.path, 'other'));
        const opened = await openText(text, join(dir.path, 'other'));
        const from = join(dir.path, 'runs/random');
        const ran = await runOpened(opened, { reuse: from });
        assert.equal(ran.calls, 0);
        assert.equal(ran.result.complete, true);
        assert.equal(ran.result.reused?.dropped, 0);
        const own = await recordsById(join(dir.path, 'other/runs/random'));
        assert.ok(isDeepStrictEqual(own, await recordsById(from)));
      }),
      { numRuns: 12 },
    );
  });

  test('works over HTTP: only what changed reaches the vendor', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor();
    const served = (id: string, student: string) => {
      const model = (role: string, name: string, parameters = {}) => ({
        roles: [role],
        parameters: { model: name, ...parameters },
        entry: { interface: 'openai_compat', base_url: `${vendor.url}/v1` },
      });
      return smallExperiment({
        id,
        models: {
          'teacher-a': model('teacher', 'sim-teacher'),
          'student-a': model('student', 'sim-a'),
          'student-b': model('student', 'other-b', { system_prompt: student }),
          'judge-a': model('judge', 'sim-judge'),
        },
      });
    };
    await runText(served('base', 'Be brief.'), dir.path);
    const before = vendor.requests.length;
    const ran = await runText(served('next', 'Be long.'), dir.path, {
      reuse: join(dir.path, 'runs/base'),
    });
    assert.equal(vendor.requests.length - before, 8);
    assert.equal(ran.result.reused?.saved_usd, null);
  });
});
