import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { randomOf } from '../../src/domain/random.ts';
import { status } from '../../src/run/status.ts';
import { idsIn, openText, runOpened, runText } from '../support/experiment.ts';
import type { OpenAiAnswer } from '../support/openai-server.ts';
import { type Interfere, startSimulatedVendor } from '../support/simulated-vendor.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A small experiment over HTTP: every model is served by the vendor at `url`. */
function served(
  url: string,
  total: number,
  experiment: readonly string[] = [],
  entry = {},
): string {
  const model = (role: string, id: string) => ({
    roles: [role],
    parameters: { model: id },
    entry: {
      interface: 'openai_compat',
      base_url: `${url}/v1`,
      access_key: 'sk-loopback-123456',
      ...entry,
    },
  });
  return smallExperiment({
    total,
    models: {
      'teacher-a': model('teacher', 'sim-teacher'),
      'student-a': model('student', 'sim-a'),
      'student-b': model('student', 'other-b'),
      'judge-a': model('judge', 'sim-judge'),
    },
    experiment,
  });
}

const malformed: readonly OpenAiAnswer[] = [
  { text: '' },
  { text: 'I would say that this is High.' },
  { text: '```json\n{"scores": {"accuracy": "High"' },
  { text: '["High", "Low"]' },
  { text: '{"SCORES": {"Accuracy": "splendid"}}' },
];

/** Shares of all calls, one after the other. */
const faults: readonly (readonly [share: number, fault: (call: number) => OpenAiAnswer])[] = [
  [0.1, () => ({ status: 500, body: { error: { message: 'boom' } } })],
  [0.05, () => 'cut'],
  [0.03, () => 'hang'],
  [0.05, (call) => malformed[call % malformed.length] ?? 'cut'],
];

function rateLimited(call: number): OpenAiAnswer {
  const body = { error: { message: 'Rate limit reached', code: 'rate_limit_exceeded' } };
  return { status: 429, body, headers: call % 120 < 4 ? { 'retry-after': '0.3' } : {} };
}

/** Every fault, and 429 in bursts of four, with and without `Retry-After`. */
function badDay(): Interfere {
  const random = randomOf('bad day');
  return (_request, call) => {
    if (call % 60 < 4) return rateLimited(call);
    let draw = random();
    for (const [share, fault] of faults) {
      if (draw < share) return fault(call);
      draw -= share;
    }
    return undefined;
  };
}

suite('a bad provider', () => {
  test('with every fault at once still gives a complete run, every key once', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(badDay());
    const text = served(vendor.url, 30, [], { timeout_s: 1 });
    const { result } = await runText(text, dir.path);
    assert.equal(result.complete, true, JSON.stringify(result.counts));
    for (const [phase, count] of [
      ['phase3_datapoints', 30],
      ['phase4_responses', 60],
      ['phase5_evaluations', 60],
    ] as const) {
      const ids = await idsIn(result.folder, phase);
      assert.equal(ids.length, new Set(ids).size);
      assert.ok(ids.length <= count && ids.length >= count - 4, `${phase}: ${ids.length}`);
    }
  });

  test('with one dead model ends for the others, and says why', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'other-b'
        ? { status: 401, body: { error: { message: 'Incorrect API key provided' } } }
        : undefined,
    );
    const opened = await openText(served(vendor.url, 6), dir.path);
    const { result } = await runOpened(opened);
    assert.equal(result.complete, false);
    assert.deepEqual(result.counts.response_collection, {
      expected: 12,
      present: 6,
      failed: 0,
      missing: 6,
    });
    assert.equal(result.counts.evaluation.present, 6);
    const { gaps, errors } = await status(opened.experiment, 10);
    const gap = gaps.find(({ model }) => model === 'student-b');
    assert.match(gap?.reason ?? '', /auth: .*Incorrect API key/);
    assert.equal(errors.at(-1)?.model, 'student-b');
  });

  test('that recovers is used again in the same run', async () => {
    await using dir = await tempDir();
    let failed = 0;
    await using vendor = await startSimulatedVendor(({ model }) => {
      if (model !== 'sim-a' || failed === 20) return undefined;
      failed += 1;
      return { status: 500, body: { error: { message: 'down for a moment' } } };
    });
    const { result } = await runText(served(vendor.url, 20), dir.path);
    assert.equal(result.complete, true);
  });

  test('that stays away for longer than our patience leaves gaps that --continue fills', async () => {
    await using dir = await tempDir();
    let down = true;
    await using vendor = await startSimulatedVendor(({ model }) =>
      down && model === 'sim-judge'
        ? { status: 503, body: { error: { message: 'overloaded' } } }
        : undefined,
    );
    const text = served(vendor.url, 5, ['patience_s: 1']);
    const first = await runText(text, dir.path);
    assert.equal(first.result.stopped['judge-a']?.reason, 'outage');
    assert.equal(first.result.counts.response_collection.present, 10);
    down = false;
    const second = await runText(text, dir.path, { continues: true });
    assert.equal(second.calls, 10);
    assert.equal(second.result.complete, true);
  });

  for (const wait of ['3600', '99999999']) {
    test(`that asks for ${wait} s, more than our patience, is left out at once`, async () => {
      await using dir = await tempDir();
      await using vendor = await startSimulatedVendor(({ model }) =>
        model === 'sim-judge'
          ? { status: 503, body: 'down', headers: { 'retry-after': wait } }
          : undefined,
      );
      const { result } = await runText(served(vendor.url, 5, ['patience_s: 5']), dir.path);
      assert.equal(result.stopped['judge-a']?.reason, 'outage');
      assert.equal(result.counts.response_collection.present, 10);
      assert.ok(vendor.requests.length <= 5 + 10 + 10, `${vendor.requests.length} calls`);
    });
  }

  test('with no credit is stopped at once, and others go on', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'sim-judge'
        ? {
            status: 429,
            body: {
              error: { message: 'You exceeded your current quota', code: 'insufficient_quota' },
            },
          }
        : undefined,
    );
    const { result } = await runText(served(vendor.url, 5), dir.path);
    assert.equal(result.stopped['judge-a']?.reason, 'account-quota');
    assert.equal(result.counts.response_collection.present, 10);
    const judged = vendor.requests.filter(
      ({ body }) => (body as { model?: string } | undefined)?.model === 'sim-judge',
    );
    assert.ok(judged.length <= 10, `${judged.length} calls`);
  });

  test('that refuses temperature and structured output is asked without', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(({ body }) => {
      const refuse = (param: string) => ({
        status: 400,
        body: {
          error: {
            message: `Unsupported parameter: '${param}' is not supported with this model.`,
            param,
            code: 'unsupported_parameter',
          },
        },
      });
      if ('temperature' in body) return refuse('temperature');
      if ('max_tokens' in body) return refuse('max_tokens');
      return undefined;
    });
    const text = served(vendor.url, 20).replaceAll('"model":', '"temperature":0.5,"model":');
    const { result } = await runText(text, dir.path);
    assert.equal(result.complete, true);
  });
});

suite('bad answers', () => {
  test('are asked again with the reason, and then recorded as failed, never scored', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor(({ model }) =>
      model === 'sim-judge' ? { text: 'Not High, Low' } : undefined,
    );
    const { result, events } = await runText(served(vendor.url, 2), dir.path);
    assert.equal(result.complete, true);
    assert.deepEqual(result.counts.evaluation, { expected: 4, present: 0, failed: 4, missing: 0 });
    const asked = vendor.requests
      .map(({ body }) => body as { model?: string; messages?: { content: string }[] } | undefined)
      .filter((body) => body?.model === 'sim-judge');
    assert.equal(asked.length, 4 * 3);
    assert.match(
      asked.at(-1)?.messages?.at(-1)?.content ?? '',
      /cannot be used: .*not a JSON object/,
    );
    assert.ok(events.some((one) => one.type === 'record-written' && one.failure === 'unparsed'));
    const { gaps } = await status(result.experiment, 0);
    assert.deepEqual(
      gaps.map(({ phase, failed, reason }) => ({ phase, failed, reason })),
      [{ phase: 'evaluation', failed: 4, reason: 'no usable answer' }],
    );
    const again = await runText(served(vendor.url, 2), dir.path, { continues: true });
    assert.equal(again.calls, 0);
    const retried = await runText(served(vendor.url, 2), dir.path, {
      continues: true,
      retryFailed: true,
    });
    assert.equal(retried.calls, 4 * 3);
  });
});
