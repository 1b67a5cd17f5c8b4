import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { randomOf } from '../../src/domain/random.ts';
import type { RunEvent } from '../../src/run/events.ts';
import { readUsage } from '../../src/store/usage-log.ts';
import { runText } from '../support/experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const models = (latency: number) => ({
  'teacher-a': { roles: ['teacher'] },
  'student-a': { roles: ['student'], parameters: { latency_ms: latency } },
  'judge-a': { roles: ['judge'], entry: { price: { input: 10, output: 40 } } },
});

suite('a quota', () => {
  for (const quota of [0, 1, 7, 25]) {
    test(`of ${quota} is never exceeded by 64 calls at once, over three runs`, async () => {
      await using dir = await tempDir();
      const text = smallExperiment({
        total: 40,
        models: models(5),
        experiment: [`quota: { student-a: { max_calls: ${quota} } }`],
      });
      let calls = 0;
      for (const continues of [false, true, true]) {
        const { events, result } = await runText(text, dir.path, { continues });
        calls += events.filter(
          (event) => event.type === 'call-finished' && event.model === 'student-a',
        ).length;
        assert.equal(result.counts.response_collection.present, quota);
      }
      assert.equal(calls, quota);
      const usage = await readUsage(`${dir.path}/runs/small`);
      assert.equal(usage.sum({ model: 'student-a' }).calls, quota);
    });
  }

  test('counts attempts that failed as well', async (context) => {
    context.mock.method(Math, 'random', randomOf('faults'));
    await using dir = await tempDir();
    const text = smallExperiment({
      total: 20,
      models: {
        ...models(0),
        'student-a': { roles: ['student'], parameters: { error_rate: 0.5 } },
      },
      experiment: ['quota: { student-a: { max_calls: 12 } }'],
    });
    const { events, result } = await runText(text, dir.path);
    const attempts = events.filter(
      (event) => event.type === 'call-finished' && event.model === 'student-a',
    );
    assert.equal(attempts.length, 12);
    assert.ok(result.counts.response_collection.present < 12);
  });
});

suite('a budget', () => {
  test('is never exceeded, and what it leaves undone is done when it is raised', async () => {
    await using dir = await tempDir();
    const text = (budget: number) =>
      smallExperiment({ total: 30, models: models(0), experiment: [`budget_usd: ${budget}`] });
    const first = await runText(text(0.3), dir.path);
    const spent = first.result.usage.sum().cost_usd;
    assert.ok(spent > 0.15 && spent <= 0.3, `spent ${spent}`);
    assert.equal(first.result.complete, false);
    assert.equal(first.result.stopped['judge-a']?.reason, 'budget');
    const again = await runText(text(0.3), dir.path, { continues: true });
    assert.ok(again.result.usage.sum().cost_usd <= 0.3);
    const raised = await runText(text(5), dir.path, { continues: true });
    assert.equal(raised.result.complete, true);
    assert.equal(raised.result.counts.evaluation.present, 30);
  });

  test('is charged the most that a call can cost when the vendor tells a usage that cannot be', async () => {
    await using dir = await tempDir();
    const usage = { prompt_tokens: -1_000_000, completion_tokens: -1, cost: -5 };
    await using vendor = await startSimulatedVendor(() => ({ text: 'none', usage }));
    const entry = {
      interface: 'openai_compat',
      base_url: `${vendor.url}/v1`,
      price: { input: 10, output: 40 },
    };
    const model = (role: string) => ({ roles: [role], parameters: { model: role }, entry });
    const text = smallExperiment({
      total: 30,
      models: { t: model('teacher'), s: model('student'), j: model('judge') },
      experiment: ['budget_usd: 1'],
    });
    const { result } = await runText(text, dir.path);
    assert.equal(result.stopped['t']?.reason, 'budget');
    const { calls, cost_usd } = result.usage.sum();
    assert.equal(calls, vendor.requests.length);
    assert.ok(cost_usd > 0.8 && cost_usd <= 1, `spent ${cost_usd} on ${calls} calls`);
  });
});

suite('a usage log with a damaged line', () => {
  const text = (lines: readonly string[]) =>
    smallExperiment({ total: 6, models: models(0), experiment: lines });
  const quota = ['quota: { student-a: { max_calls: 4 } }'];

  async function damaged(cwd: string): Promise<void> {
    await runText(text(quota), cwd);
    const path = `${cwd}/runs/small/usage/run.1.jsonl`;
    const log = await readFile(path, 'utf8');
    await writeFile(path, log.replaceAll('"spent":{"calls"', '"spent":{"cal\0s"'));
  }

  test('is refused where a limit may rest on it, and no call is made', async () => {
    await using dir = await tempDir();
    await damaged(dir.path);
    let calls = 0;
    const emit = ({ type }: RunEvent) => {
      if (type === 'call-finished') calls += 1;
    };
    await assert.rejects(
      runText(text(quota), dir.path, { continues: true, emit }),
      /Cannot keep to the quota or the budget.*run\.1\.jsonl:\d+: this line is damaged/,
    );
    assert.equal(calls, 0);
  });

  test('is told of where there is none', async () => {
    await using dir = await tempDir();
    await damaged(dir.path);
    const { events, result } = await runText(text([]), dir.path, { continues: true });
    const told = events.filter(
      (event) => event.type === 'warning' && event.message.includes('run.1.jsonl'),
    );
    assert.equal(told.length, 6 + 4 + 4);
    assert.equal(result.complete, true);
  });
});
