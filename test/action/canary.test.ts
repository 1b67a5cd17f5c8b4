import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { canary, leaksIn, secretsIn } from '../support/canary.ts';
import { startEchoingVendor } from '../support/echoing-vendor.ts';
import type { PhaseResult } from '../support/runner/phase.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { type Bench, openBench, type Played, writeTo } from './bench.ts';

const inEnvironment = canary('environment');
const inConfig = canary('config');
const inKeyFile = canary('key-file');
const secrets = [inEnvironment, inConfig, inKeyFile];

const permissions = { contents: 'read', 'pull-requests': 'write', actions: 'write' } as const;

suite('the action\u2019s secrets, with a vendor that repeats them in every way', () => {
  test('are in nothing that it writes, sends or shows', async () => {
    await using vendor = await startEchoingVendor(secrets, (model, call) =>
      model === 'other-b' && call % 3 === 0 ? 400 : undefined,
    );
    const config = servedExperiment(vendor.url, 6, {
      accessKey: inConfig,
      experiment: ['probe_mode: disable'],
    });
    await using bench = await openBench(
      config.replace('"openai_compat"', '"openai"').replace(`,"access_key":"${inConfig}"`, ''),
    );
    const use = {
      ...{ permissions, env: { OPENAI_API_KEY: inEnvironment } },
      before: (workspace: string) =>
        writeTo(workspace, 'keys.yaml', `providers:\n  groq: ${JSON.stringify(inKeyFile)}\n`),
    };
    const first = await bench.play(use);
    const { number } = bench.github.openPull({ branch: 'prompt', files: {} });
    const trigger = { event: 'pull_request', pull: number } as const;
    const second = await bench.play({ ...use, trigger, inputs: { reuse: 'none' } });

    assert.ok(
      vendor.requests.some(({ headers }) => headers.authorization === `Bearer ${inConfig}`),
    );
    assert.ok(
      vendor.requests.some(({ headers }) => headers.authorization === `Bearer ${inEnvironment}`),
    );
    assert.equal(first.outputs['items-missing'], '4', first.lines.join('\n'));
    assert.equal(second.outputs['state'], 'complete');
    const { artifacts, caches, comments } = bench.github.repository;
    assert.deepEqual([artifacts.length, caches.length, comments.length], [2, 2, 1]);
    await hideAll(bench, [first, second]);
  });

  test('are not in what it says of a vendor that refuses everything', async () => {
    await using vendor = await startEchoingVendor(secrets, () => 401);
    await using bench = await openBench(
      servedExperiment(vendor.url, 2, {
        accessKey: inConfig,
        experiment: ['probe_mode: disable'],
      }),
    );
    const env = { OPENAI_API_KEY: inEnvironment };
    const dead = await bench.play({ env, permissions });
    const probed = await bench.play({ env, permissions, inputs: { command: 'probe' } });

    assert.equal(probed.exitCode, 3);
    await hideAll(bench, [dead, probed]);
  });
});

/** Hunts the secrets, the jobs' tokens too, through all that the steps left behind. */
async function hideAll({ github }: Bench, steps: readonly Played[]): Promise<void> {
  const tokens = steps.flatMap(({ masks }) => [...masks].filter((one) => one.startsWith('ghs_')));
  assert.equal(tokens.length, steps.length);
  const hunted = [...secrets, ...tokens];
  assert.deepEqual(secretsIn(github.sentTexts().join('\n'), hunted), [], 'sent to GitHub');
  for (const { workspace, post, ...main } of steps) {
    for (const phase of post ? [main, post] : [main]) hidesAll(phase, hunted);
    const folders = [join(workspace, 'runs'), join(workspace, '../../temp')];
    for (const folder of folders.filter((one) => existsSync(one))) {
      assert.deepEqual(await leaksIn(folder, hunted), {});
    }
  }
}

/** What people see, with the runner's own masks, and what later steps get, without. */
function hidesAll(phase: PhaseResult, hunted: readonly string[]): void {
  const { lines, debugLines, groups, annotations, outputs, state, env, summary } = phase;
  const shown = { lines, debugLines, groups, annotations, outputs, state, env, summary };
  for (const [name, what] of Object.entries(shown)) {
    assert.deepEqual(secretsIn(textsOf(what).join('\n'), hunted), [], name);
  }
}

function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, one]) => [name, ...textsOf(one)]);
}
