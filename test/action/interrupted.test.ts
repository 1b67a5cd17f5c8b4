import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ModelServer } from '../support/model-server.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { type Bench, openBench, type Played, remarks } from './bench.ts';
import { chatCalls } from './chat-calls.ts';

/** Items of the experiment: 6 datapoints, 12 responses, 12 evaluations. */
const items = 30;
const answered = 10;

/** A vendor that falls silent after some answers, until it is told to go on. */
interface MoodyVendor extends AsyncDisposable {
  readonly server: ModelServer;
  /** When it has given its last answer. */
  readonly silent: Promise<void>;
  speak(): void;
}

async function moodyVendor(): Promise<MoodyVendor> {
  let isSilent = true;
  const enough = Promise.withResolvers<void>();
  const server = await startSimulatedVendor((_request, call) => {
    if (call === answered) enough.resolve();
    return isSilent && call > answered ? 'hang' : undefined;
  });
  return {
    server,
    silent: enough.promise,
    speak: () => {
      isSilent = false;
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** Waits until the vendor is silent, and all that it answered is written. */
async function written({ silent }: MoodyVendor, { folder: cwd }: Bench): Promise<void> {
  await silent;
  for (let lines = 0; lines < answered; ) {
    await sleep(20, undefined, { ref: false });
    lines = 0;
    for await (const file of glob('machine-*/work/bench/runs/*/phase*/*.jsonl', { cwd })) {
      lines += (await readFile(join(cwd, file), 'utf8')).split('\n').length - 1;
    }
  }
}

/** Waits, if need be for a minute, until the newest entry of the cache has all that was answered. */
async function kept({ github }: Bench): Promise<void> {
  for (let looks = 0; looks < 3000; looks += 1) {
    const newest = newestEntry(github);
    const texts = newest ? [...github.filesOf(newest).values()].join('\n') : '';
    if (new Set(texts.match(/"id":"notes__[^"]+"/g)).size === answered) return;
    await sleep(20, undefined, { ref: false });
  }
}

/** Of those that are whole. */
function newestEntry({ repository }: Bench['github']) {
  return repository.caches.findLast(({ size }) => size !== undefined);
}

/** Plays the next attempt, which must make what is missing and nothing else. */
async function expectContinued(
  bench: Bench,
  vendor: MoodyVendor,
  { run }: Pick<Played, 'run'>,
): Promise<void> {
  vendor.speak();
  const before = chatCalls(vendor.server);
  const newest = newestEntry(bench.github)?.key;
  const continued = await bench.play({ again: run });
  assert.equal(continued.conclusion, 'success', continued.lines.join('\n'));
  const { outputs } = continued;
  assert.equal(outputs['cache-hit'], 'true');
  assert.equal(outputs['cache-matched-key'], newest);
  assert.equal(outputs['state'], 'complete');
  assert.equal(outputs['items-done'], String(items));
  assert.equal(chatCalls(vendor.server) - before, items - answered);
}

suite('the action, interrupted', { concurrency: 2 }, () => {
  test('by a cancellation: ends in time, and the next attempt goes on from there', async () => {
    await using vendor = await moodyVendor();
    await using bench = await openBench(servedExperiment(vendor.server.url, 6));
    const cancelled = await bench.play({ cancelAfter: written(vendor, bench) });

    assert.equal(cancelled.conclusion, 'cancelled');
    assert.equal(cancelled.signal, null, 'the runner had to kill it');
    assert.equal(cancelled.exitCode, 130);
    assert.equal(cancelled.outputs['state'], 'interrupted');
    assert.equal(cancelled.outputs['complete'], 'false');
    assert.equal(cancelled.outputs['verdict'], 'skipped');
    assert.equal(cancelled.outputs['items-done'], String(answered));
    assert.match(remarks(cancelled, 'warning').join('\n'), /^warning: Interrupted/m);
    assert.match(cancelled.summary, /\*\*Interrupted\*\*: 10 of 30 records are there/);
    assert.equal(cancelled.post?.conclusion, 'success');
    assert.equal(bench.github.repository.artifacts.length, 0);
    await expectContinued(bench, vendor, cancelled);
  });

  test('by a kill of the main step: the post step saves what it left', async () => {
    await using vendor = await moodyVendor();
    await using bench = await openBench(servedExperiment(vendor.server.url, 6));
    const killed = await bench.play({ killAfter: written(vendor, bench) });

    assert.equal(killed.signal, 'SIGKILL');
    assert.deepEqual(killed.outputs, {});
    assert.equal(killed.post?.conclusion, 'success');
    assert.equal(bench.github.repository.caches.length, 1);
    await expectContinued(bench, vendor, killed);
  });

  test('by the loss of the runner: the last checkpoint is what is left', async () => {
    await using vendor = await moodyVendor();
    await using bench = await openBench(servedExperiment(vendor.server.url, 6));
    const loseRunnerAfter = written(vendor, bench).then(() => kept(bench));
    const inputs = { 'checkpoint-minutes': '0.01' };
    const permissions = { contents: 'read', actions: 'write' } as const;
    const lost = await bench.play({ loseRunnerAfter, inputs, permissions });

    assert.equal(lost.isRunnerLost, true);
    assert.equal(lost.post, undefined);
    await expectContinued(bench, vendor, lost);
  });

  test('while it restores: calls nothing, and saves nothing over what is there', async () => {
    await using vendor = await moodyVendor();
    await using bench = await openBench(servedExperiment(vendor.server.url, 6));
    const { run } = await bench.play({ killAfter: written(vendor, bench) });
    const calls = chatCalls(vendor.server);
    const asked = Promise.withResolvers<void>();
    const when = () => {
      asked.resolve();
      return true;
    };
    const times = Number.POSITIVE_INFINITY;
    const fault = bench.github.fail('blob.get', 'hang', { times, when });
    const cancelled = await bench.play({ again: run, cancelAfter: asked.promise });
    fault.end();

    assert.equal(cancelled.conclusion, 'cancelled');
    assert.equal(cancelled.signal, null, 'the runner had to kill it');
    assert.equal(cancelled.exitCode, 130);
    assert.equal(chatCalls(vendor.server), calls);
    assert.equal(bench.github.repository.caches.length, 1);
    await expectContinued(bench, vendor, cancelled);
  });

  test('by its time budget: ends well, passes with a warning, and the next run goes on', async () => {
    let pauseMs = 400;
    let wait = Promise.resolve();
    let calls = 0;
    await using vendor = await startSimulatedVendor(undefined, () => {
      calls += 1;
      if (calls > 8) wait = wait.then(() => sleep(pauseMs));
      return wait;
    });
    const experiment = ['concurrency: 2'];
    await using bench = await openBench(servedExperiment(vendor.url, 6, { experiment }));
    const paused = await bench.play({ inputs: { 'time-budget-minutes': '0.1' } });

    assert.equal(paused.conclusion, 'success', paused.lines.join('\n'));
    assert.equal(paused.outputs['state'], 'pending');
    assert.equal(paused.outputs['exit-code'], '6');
    assert.equal(paused.outputs['complete'], 'false');
    // One more, where a student has no score yet, may come before.
    const warnings = remarks(paused, 'warning').join('\n');
    assert.match(warnings, /^warning: Finished with gaps: \d+ items are missing/m);
    const done = Number(paused.outputs['items-done']);
    assert.ok(done > 0 && done < items, `${done} done`);
    assert.equal(chatCalls(vendor), done, 'a call was given up, or made twice');
    assert.equal(bench.github.repository.artifacts.length, 1);

    pauseMs = 0;
    const continued = await bench.play();
    assert.equal(continued.outputs['state'], 'complete', continued.lines.join('\n'));
    assert.equal(continued.outputs['calls'], String(items));
    assert.equal(chatCalls(vendor), items);
  });
});
