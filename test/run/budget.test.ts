import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { runText } from '../support/experiment.ts';
import type { ModelServer } from '../support/model-server.ts';
import { type OpenAiAnswer, openAiCompletion } from '../support/openai-server.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { tempDir } from '../support/temp-dir.ts';

const free = { price: { input: 0, output: 0 } };
/** What one call takes, of 100 tokens in and 200 out. */
const callUsd = (100 * 1 + 200 * 10) / 1e6;
const usage = { prompt_tokens: 100, completion_tokens: 200 };

/** Only one student's calls cost anything. */
function priced(url: string, budget: number, parts: { entry?: object; patience?: number } = {}) {
  return servedExperiment(url, 24, {
    accessKey: 'sk-loopback-123456',
    models: {
      'teacher-a': free,
      'student-a': {
        price: { input: 1, output: 10 },
        role_parameters: { student: { max_tokens: 200 } },
        ...parts.entry,
      },
      'student-b': free,
      'judge-a': free,
    },
    experiment: [`budget_usd: ${budget}`, `patience_s: ${parts.patience ?? 2}`],
  });
}

/** Calls to the one model that costs, each of which its vendor bills. */
function billed({ requests }: ModelServer): number {
  const models = requests.map(({ body }) => (body as { model?: string } | undefined)?.model);
  return models.filter((model) => model === 'sim-a').length * callUsd;
}

const completion = openAiCompletion({ text: 'An answer.', usage });
const untold: Readonly<Record<string, OpenAiAnswer>> = {
  'cut in its body': { body: completion, cutAfter: 80 },
  'answered too late': { body: completion, delayMs: 2000 },
  'answered without a choice': { body: { ...completion, choices: [] } },
};

suite('a budget that has no room for a single call', () => {
  test('is told of once for each model', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(() => undefined);
    const { events, result } = await runText(priced(vendor.url, 0.000001), dir.path);
    const warnings = events.flatMap((event) => (event.type === 'warning' ? [event.message] : []));
    const told = warnings.filter((message) => message.startsWith('A call to student-a is left'));
    assert.equal(told.length, 1, warnings.join('\n'));
    assert.match(told[0] ?? '', /does not fit into what is left of the budget/);
    assert.equal(result.stopped['student-a']?.reason, 'budget');
    assert.equal(billed(vendor), 0);
  });
});

suite('a run that is told to begin no call', () => {
  test('begins none of those that wait for room in the budget', async () => {
    await using dir = await tempDir();
    const stop = new AbortController();
    let late = 0;
    await using vendor = await startSimulatedVendor(({ model }) => {
      if (model !== 'sim-a') return undefined;
      if (stop.signal.aborted) late += 1;
      // By then the others wait. In two steps: after a stall, what was sent before it comes first.
      setTimeout(() => setTimeout(() => stop.abort(), 500), 1000);
      return { body: completion, delayMs: 4000 };
    });
    const { result } = await runText(priced(vendor.url, 0.02), dir.path, { stop: stop.signal });
    assert.ok(result.interrupted);
    assert.ok(billed(vendor) > 0);
    assert.equal(late, 0);
  });
});

suite('a budget of calls that cost more than the most by price and length', () => {
  const wrong = { 'half of the cost': { input: 0, output: 50 }, nothing: { input: 0, output: 0 } };
  for (const [told, price] of Object.entries(wrong)) {
    test(`is kept after the first of them, where the price tells ${told}`, async () => {
      await using dir = await tempDir();
      // The most that is reckoned is 200 tokens: $0.01, or nothing.
      const costly = openAiCompletion({ text: 'An answer.', usage: { ...usage, cost: 0.02 } });
      await using vendor = await startSimulatedVendor(({ model }) =>
        model === 'sim-a' ? { body: costly } : undefined,
      );
      const text = priced(vendor.url, 0.115, { entry: { price, max_concurrency: 2 } });
      const { result } = await runText(text, dir.path);
      const { calls, cost_usd } = result.usage.sum({ model: 'student-a' });
      assert.deepEqual([calls, cost_usd.toFixed(3)], [5, '0.100']);
      assert.equal(result.stopped['student-a']?.reason, 'budget');
    });
  }
});

suite('a budget of calls whose outcome is never learnt', () => {
  for (const [what, answer] of Object.entries(untold)) {
    test(`is kept when they are ${what}`, async () => {
      await using dir = await tempDir();
      await using vendor = await startSimulatedVendor(({ model }, call) => {
        const given = call % 4 === 0 ? { body: completion } : answer;
        return model === 'sim-a' ? given : undefined;
      });
      const text = priced(vendor.url, 0.03, { entry: { timeout_s: 1 } });
      const { result } = await runText(text, dir.path);
      const spent = result.usage.sum().cost_usd;
      assert.ok(billed(vendor) <= 0.03, `billed ${billed(vendor)}`);
      assert.ok(spent > 0.01 && spent <= 0.03, `spent ${spent}`);
    });
  }

  test('is kept when the run gives them up', async () => {
    await using dir = await tempDir();
    const five = Promise.withResolvers<void>();
    let calls = 0;
    await using vendor = await startSimulatedVendor(({ model }) => {
      if (model !== 'sim-a') return undefined;
      calls += 1;
      if (calls === 5) five.resolve();
      return { body: completion, delayMs: 5000 };
    });
    for (const continues of [false, true, true]) {
      const [stop, abort] = [new AbortController(), new AbortController()];
      const running = runText(priced(vendor.url, 0.03), dir.path, {
        continues,
        stop: stop.signal,
        abort: abort.signal,
      });
      await Promise.race([running, continues ? sleep(1000) : five.promise]);
      stop.abort();
      abort.abort();
      await running;
    }
    assert.ok(billed(vendor) > 0.01 && billed(vendor) <= 0.03, `billed ${billed(vendor)}`);
  });

  test('is not spent by calls that are refused', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'sim-a' ? { status: 500, body: 'down' } : undefined,
    );
    const { result } = await runText(priced(vendor.url, 0.03), dir.path);
    assert.equal(result.usage.sum().cost_usd, 0);
    assert.equal(result.stopped['student-a']?.reason, 'outage');
  });
});
