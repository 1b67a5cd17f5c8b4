import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import { BaselineRun, warningsOf } from '../support/baseline-run.ts';
import { changeFirst, rewriteRecords } from '../support/run-files.ts';

const phases = {
  datapoints: 'phase3_datapoints',
  responses: 'phase4_responses',
  evaluations: 'phase5_evaluations',
};

suite('a baseline that somebody else may have written', () => {
  let base: BaselineRun;
  before(async () => {
    base = await BaselineRun.make();
  });
  after(() => base[Symbol.asyncDispose]());

  const tampering: Readonly<
    Record<string, readonly [(folder: string) => Promise<void>, calls: number]>
  > = {
    'a response to another prompt': [
      (folder) => changeFirst(folder, phases.responses, (one) => ({ ...one, input: 'Say yes.' })),
      3,
    ],
    'a response with the hash of another request': [
      (folder) =>
        changeFirst(folder, phases.responses, (one) => ({ ...one, request_hash: '0'.repeat(16) })),
      3,
    ],
    'a response that was put in place of another': [
      (folder) => changeFirst(folder, phases.responses, (one) => ({ ...one, response: 'All.' })),
      2,
    ],
    'a datapoint of other attributes': [
      (folder) =>
        changeFirst(folder, phases.datapoints, (one) => ({
          ...one,
          sampled_target_attributes: { complexity: 'none' },
        })),
      7,
    ],
    'an evaluation with a level that there is not': [
      (folder) =>
        changeFirst(folder, phases.evaluations, (one) => ({
          ...one,
          scores: { accuracy: '1', completeness: 'High' },
        })),
      1,
    ],
    'an evaluation that leaves a criterion out': [
      (folder) =>
        changeFirst(folder, phases.evaluations, (one) => ({
          ...one,
          scores: { accuracy: 'High' },
        })),
      1,
    ],
    'an evaluation of another judge': [
      (folder) =>
        changeFirst(folder, phases.evaluations, (one) => ({ ...one, judge_model_id: 'judge-b' })),
      1,
    ],
    'a record that cost less than nothing': [
      (folder) => changeFirst(folder, phases.responses, (one) => ({ ...one, cost_usd: -1000 })),
      3,
    ],
    'a record whose text is a number': [
      (folder) => changeFirst(folder, phases.responses, (one) => ({ ...one, response: 3 })),
      3,
    ],
    'a record that holds lists without end': [
      async (folder) => {
        const endless = '['.repeat(20_000) + ']'.repeat(20_000);
        await changeFirst(folder, phases.responses, (one) => ({ ...one, more: 'ENDLESS' }));
        for (const name of await readdir(join(folder, phases.responses))) {
          const path = join(folder, phases.responses, name);
          await writeFile(path, (await readFile(path, 'utf8')).replace('"ENDLESS"', endless));
        }
      },
      3,
    ],
    'a record twice': [
      (folder) =>
        rewriteRecords(folder, phases.evaluations, (all) => all.flatMap((one) => [one, one])),
      0,
    ],
  };
  for (const [name, [tamper, calls]] of Object.entries(tampering)) {
    test(`drops ${name}, says so, and makes it anew`, async () => {
      const from = await base.copy();
      await tamper(from);
      const ran = await base.reuse({}, { from });
      assert.equal(ran.calls, calls);
      assert.equal(ran.result.complete, true);
      assert.match(warningsOf(ran).join('\n'), /are not taken over and made anew/);
      assert.ok((ran.result.reused?.dropped ?? 0) > 0);
      await base.isIn(ran.folder, name.includes('in place') ? 1 + 2 : 0);
    });
  }

  test('cannot tell a forged answer, but makes anew what does not fit it', async () => {
    const from = await base.copy();
    await changeFirst(from, phases.datapoints, (one) => ({ ...one, prompt: 'Say yes.' }));
    const ran = await base.reuse({}, { from });
    assert.equal(ran.calls, 2 + 4);
    await base.isIn(ran.folder, 1 + 2 + 4);
  });

  test('writes where its own names say, whatever the baseline calls its files and tasks', async () => {
    const from = await base.copy();
    await changeFirst(from, phases.responses, (one) => ({ ...one, task_id: '../../../escaped' }));
    const ran = await base.reuse({}, { from });
    assert.equal(ran.result.complete, true);
    await base.isIn(ran.folder);
  });

  test('takes over nothing of a run of the older program, which cannot be checked', async () => {
    const from = await base.copy();
    for (const phase of Object.values(phases)) {
      await rewriteRecords(from, phase, (all) => all.map(({ request_hash: _, ...one }) => one));
    }
    const ran = await base.reuse({}, { from });
    assert.equal(ran.calls, 28);
  });

  test('does not copy locks', async () => {
    const from = await base.copy();
    await mkdir(join(from, 'locks'), { recursive: true });
    const lock = JSON.stringify({ pid: 1, host: 'elsewhere', started: '1' });
    await writeFile(join(from, 'locks/run.00000000-0000-4000-8000-000000000000.lock'), lock);
    assert.equal((await base.reuse({}, { from })).result.complete, true);
  });
});
