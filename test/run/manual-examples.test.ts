import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { planned } from '../../src/coeval.ts';
import { idsIn, openText, recordsIn, runText } from '../support/experiment.ts';
import { type Interfere, startSimulatedVendor } from '../support/simulated-vendor.ts';
import { tempDir } from '../support/temp-dir.ts';

const example = (name: string) =>
  readFileSync(new URL(`../config/fixtures/${name}.yaml`, import.meta.url), 'utf8');

/** A folder, and OpenAI on loopback with the key and address that its users set. */
async function desk(interfere?: Interfere) {
  const dir = await tempDir();
  const vendor = await startSimulatedVendor(interfere);
  const environment = { OPENAI_API_KEY: 'sk-test-0123456789', OPENAI_BASE_URL: `${vendor.url}/v1` };
  const chats = () => vendor.requests.filter(({ method }) => method === 'POST').length;
  return {
    path: dir.path,
    environment,
    chats,
    run: (text: string, options = {}) => runText(text, dir.path, options, environment),
    [Symbol.asyncDispose]: async () => {
      await vendor[Symbol.asyncDispose]();
      await dir[Symbol.asyncDispose]();
    },
  };
}

suite('the examples of the manual, run', () => {
  test('the first config makes 20 items, answers and judges each', async () => {
    await using at = await desk();
    const { result } = await at.run(example('minimal'));
    assert.equal(result.complete, true);
    assert.equal(at.chats(), 20 + 20 + 20);
    assert.equal(result.folder, join(at.path, 'benchmark/runs/my-experiment-v1'));
    const files = await recordsIn(result.folder, 'phase3_datapoints');
    const records = files['text_summarization.gpt-4o-mini.datapoints.jsonl'] ?? [];
    for (const { sampled_target_attributes: sampled } of records) {
      const count = Object.keys(sampled as object).length;
      assert.ok(count === 1 || count === 2, `${count} target attributes`);
    }
  });

  test('example 1: everything from scratch', async () => {
    await using at = await desk();
    const { result } = await at.run(example('first-run'));
    assert.equal(result.complete, true);
    assert.equal(at.chats(), 30);
  });

  test('example 2: a run that broke goes on where it was', async () => {
    const broken: Interfere = (_request, call) =>
      call > 17 ? { status: 401, body: { error: { message: 'no credit' } } } : undefined;
    await using at = await desk(broken);
    const first = await at.run(example('first-run'));
    assert.equal(first.result.complete, false);
    const before = await idsIn(first.result.folder, 'phase4_responses');
    await using other = await startSimulatedVendor();
    const environment = { ...at.environment, OPENAI_BASE_URL: `${other.url}/v1` };
    const second = await runText(example('first-run'), at.path, { continues: true }, environment);
    assert.equal(second.result.complete, true);
    assert.equal(other.requests.length, 30 - 17);
    const after = await idsIn(first.result.folder, 'phase4_responses');
    assert.equal(new Set(after).size, 10);
    assert.ok(before.every((id) => after.includes(id)));
  });

  test('example 2, under a new id: finished work is carried over and only the rest is paid for', async () => {
    await using at = await desk();
    await at.run(example('first-run'));
    const { result } = await at.run(example('resume-new-id'));
    assert.equal(result.complete, true);
    assert.equal(at.chats(), 30, 'no call more than the first run made');
    assert.equal((await idsIn(result.folder, 'phase5_evaluations')).length, 10);
  });

  test('example 3: a new student answers the old items and is judged by the old judge', async () => {
    await using at = await desk();
    await at.run(example('first-run'));
    const { result } = await at.run(example('new-student'));
    assert.equal(result.complete, true);
    assert.equal(at.chats(), 30 + 10 + 10);
    const files = await recordsIn(result.folder, 'phase5_evaluations');
    const judged = Object.values(files).flat();
    assert.equal(judged.filter((one) => one['student_model_id'] === 'llama3-8b').length, 10);
    assert.equal(judged.filter((one) => one['student_model_id'] === 'gpt4o').length, 10);
  });

  test('example 4: a plan makes no call and writes no file', async () => {
    await using at = await desk();
    const plan = await planned(
      await openText(example('first-run'), at.path, at.environment),
      false,
    );
    assert.equal(plan.calls, 30);
    assert.equal(at.chats(), 0);
    await assert.rejects(access(join(at.path, 'eval_runs')));
  });
});

suite('what the manual answers to frequent questions', () => {
  test('how many calls: students times items, judges times responses, times criteria if per_factor', async () => {
    await using at = await desk();
    const models = ['a', 'b'].map(
      (name) =>
        `  - {name: ${name}, interface: openai, parameters: {model: ${name}}, roles: [teacher, student, judge]}`,
    );
    const tasks = example('first-run').replace(/^[\s\S]*?(?=tasks:)/, '');
    const text = `models:\n${models.join('\n')}\n\n${tasks.replace('single', 'per_factor')}`;
    const plan = await planned(await openText(text, at.path, at.environment), false);
    const calls = (phase: string) =>
      plan.rows.filter((row) => row.phase === phase).reduce((sum, row) => sum + row.calls, 0);
    assert.equal(calls('data_generation'), 2 * 10);
    assert.equal(calls('response_collection'), 2 * 20);
    assert.equal(calls('evaluation'), 2 * 40 * 2);
    const { calls: made } = await at.run(text);
    assert.equal(made, plan.calls);
  });

  test('a quota stops one model with a warning, leaves gaps, and --continue fills them', async () => {
    await using at = await desk();
    const text = example('first-run');
    const capped = `${text}  quota:\n    gpt4o:\n      max_calls: 13\n`;
    const { result, events } = await at.run(capped);
    assert.equal(at.chats(), 13);
    assert.equal(result.complete, false);
    assert.equal(result.stopped['gpt4o']?.reason, 'quota');
    assert.ok(events.some(({ type }) => type === 'model-stopped'));
    const raised = await at.run(capped.replace('13', '100'), { continues: true });
    assert.equal(raised.result.complete, true);
    assert.equal(at.chats(), 30);
  });
});
