import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FaultTerms } from '../support/services/faults.ts';
import type { GitHub } from '../support/services/github.ts';
import type { RouteName } from '../support/services/route-names.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { type JobUse, openBench, type Played, remarks } from './bench.ts';

const always: FaultTerms = { times: Number.POSITIVE_INFINITY };

interface Case {
  readonly name: string;
  readonly use?: JobUse;
  readonly break: (github: GitHub) => void | Promise<void>;
  /** Beside the notice that there is no baseline. */
  readonly says: readonly RegExp[];
  readonly postSays: readonly RegExp[];
  /** Entries that are whole, and artifacts. */
  readonly kept: readonly [caches: number, artifacts: number];
}

function failing(...routes: readonly RouteName[]) {
  return (github: GitHub) => {
    for (const route of routes) github.fail(route, 'reset', always);
  };
}

const cases: readonly Case[] = [
  {
    name: 'nothing, the cache and the artifacts are there',
    break: () => undefined,
    says: [],
    postSays: [],
    kept: [1, 1],
  },
  {
    name: 'the cache is down',
    break: failing('GetCacheEntryDownloadURL', 'CreateCacheEntry'),
    says: [/^warning: Starting without an earlier run: /],
    postSays: [/^warning: What this job finished could not be saved/],
    kept: [0, 1],
  },
  {
    name: 'the cache does not answer',
    break: (github) => void github.fail('GetCacheEntryDownloadURL', 'hang', always),
    says: [/^warning: Starting without an earlier run: the cache took more than 40 s/],
    postSays: [],
    kept: [1, 1],
  },
  {
    name: 'the cache has too many requests',
    break: (github) => {
      for (const route of ['GetCacheEntryDownloadURL', 'CreateCacheEntry'] as const) {
        github.fail(route, { status: 429, retryAfter: 60 }, always);
      }
    },
    says: [/^warning: Starting without an earlier run: /],
    postSays: [/^warning: What this job finished could not be saved/],
    kept: [0, 1],
  },
  {
    name: 'the cache has the key already',
    break: (github) =>
      void github.fail('CreateCacheEntry', { status: 409, message: 'already exists' }, always),
    says: [],
    postSays: [/^warning: What this job finished could not be saved/],
    kept: [0, 1],
  },
  {
    name: 'the cache can only be read',
    use: { cacheScopes: [{ Scope: 'refs/heads/main', Permission: 1 }] },
    break: () => undefined,
    says: [],
    postSays: [/^notice: What this job finished .* cache write denied/],
    kept: [0, 1],
  },
  {
    name: 'the artifacts are down',
    break: failing('CreateArtifact'),
    says: [
      /^warning: The records could not be kept as an artifact, so no later run can be compared/,
    ],
    postSays: [],
    kept: [1, 0],
  },
  {
    name: 'the upload of the artifact is cut, again and again',
    break: (github) => {
      github.fail('blob.block', { cutUploadAfter: 1000 }, always);
      github.fail('blob.blocklist', 'reset', always);
    },
    says: [/^warning: The records could not be kept as an artifact/],
    postSays: [],
    kept: [1, 0],
  },
  {
    name: 'all services of GitHub are down',
    break: async (github) => {
      await github.down('results');
      await github.down('api');
      await github.down('blobs');
    },
    says: [
      /^warning: The records could not be kept/,
      /^warning: Starting without an earlier run: /,
    ],
    postSays: [/^warning: What this job finished could not be saved/],
    kept: [0, 0],
  },
];

suite('the action, when of GitHub', { concurrency: 3 }, () => {
  for (const { name, use, break: disturb, says, postSays, kept } of cases) {
    test(`${name}: finishes all the same, and says so`, { timeout: 300_000 }, async () => {
      await using bench = await openBench(smallExperiment());
      await disturb(bench.github);
      const step = await bench.play(use);

      isWhole(step);
      const [last, ...rest] = remarks(step).reverse();
      assert.match(last ?? '', /^notice: There is no baseline: /);
      matchAll(rest.reverse(), says);
      matchAll(step.post ? remarks(step.post) : [], postSays);
      assert.equal(step.post?.exitCode, 0);
      const { caches, artifacts } = bench.github.repository;
      const whole = caches.filter(({ size }) => size !== undefined);
      const finished = artifacts.filter(({ done }) => done !== undefined);
      assert.deepEqual([whole.length, finished.length], kept);
      assert.equal(step.outputs['artifact-id'] !== '', kept[1] === 1);
    });
  }
});

/** A run without a baseline that lacks nothing. */
function isWhole(step: Played): void {
  assert.equal(step.conclusion, 'success', step.lines.join('\n'));
  const { verdict, state, calls, 'exit-code': code } = step.outputs;
  assert.deepEqual([verdict, state, calls, code], ['skipped', 'complete', '20', '0']);
  assert.match(step.summary, /^## CoEval/);
}

function matchAll(texts: readonly string[], patterns: readonly RegExp[]): void {
  assert.equal(texts.length, patterns.length, texts.join('\n'));
  for (const [at, pattern] of patterns.entries()) assert.match(texts[at] ?? '', pattern);
}
