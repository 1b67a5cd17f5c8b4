import assert from 'node:assert/strict';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { refuseBrought } from '../../src/action/brought-run.ts';
import { open } from '../../src/coeval.ts';
import { type ModelServer, startModelServer } from '../support/model-server.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import type { Trigger } from '../support/services/events.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { type Bench, type JobUse, openBench, remarks, writeTo } from './bench.ts';

const key = 'sk-proj-loopback-secret-0123456789';
const secrets = { OPENAI_API_KEY: key };

const all = { contents: 'read', 'pull-requests': 'write', actions: 'write' } as const;

type EventName = 'pull_request' | 'pull_request_target' | 'workflow_run';
const events: readonly EventName[] = ['pull_request', 'pull_request_target', 'workflow_run'];

/** What a pull request of a stranger causes. */
function strangers({ github }: Bench, event: EventName): Trigger {
  const { number } = github.openPull({ branch: 'main', files: {}, fork: 'evil/bench' });
  if (event !== 'workflow_run') return { event, pull: number };
  const of = github.startRun({ event: 'pull_request', pull: number });
  of.finish('success');
  return { event, of: of.record };
}

/** Where keys must not go. */
function evilServer(): Promise<ModelServer> {
  return startModelServer(() => ({ status: 401, body: {} }));
}

interface Refused {
  readonly name: string;
  readonly config?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly before?: JobUse['before'];
  readonly says: RegExp;
}

const outside = (setting: string) => smallExperiment({ experiment: [setting] });

const refused: readonly Refused[] = [
  {
    name: 'brings a key file',
    before: (workspace) =>
      writeTo(workspace, 'keys.yaml', 'providers: { openai: sk-of-a-stranger }'),
    says: /keys\.yaml is a key file in the checkout/,
  },
  {
    name: 'stores the run outside the checkout',
    config: smallExperiment().replace('storage_folder: ./runs', 'storage_folder: ../../stolen'),
    says: /stolen.* lies outside the checkout/,
  },
  {
    name: 'stores the run outside the checkout by a link',
    before: async (workspace) => {
      await mkdir(join(workspace, '../stolen'), { recursive: true });
      await symlink('../stolen', join(workspace, 'runs'));
    },
    says: /lies outside the checkout/,
  },
  {
    name: 'takes records from outside the checkout',
    config: outside('resume_from: ../../elsewhere/run'),
    says: /elsewhere/,
  },
  {
    name: 'brings a run of its own',
    before: (workspace) => writeTo(workspace, 'runs/small/meta.json', '{}'),
    says: /^error: Refused: .*runs\/small has files that this job did not make.*Remove them/,
  },
  {
    name: 'brings records without a run',
    before: (workspace) => writeTo(workspace, 'runs/small/phase5_evaluations/a.jsonl', '{}\n'),
    says: /runs\/small has files that this job did not make/,
  },
  {
    name: 'takes records from a run that it brings',
    config: outside('resume_from: ./old'),
    before: (workspace) => writeTo(workspace, 'old/meta.json', '{}'),
    says: /old has files that this job did not make/,
  },
];

suite('the action, in a job that a stranger caused', { concurrency: 2 }, () => {
  for (const event of events) {
    for (const command of ['run', 'probe']) {
      test(`sends nothing elsewhere, on ${event} with secrets, command ${command}`, async () => {
        await using evil = await evilServer();
        await using bench = await openBench(servedExperiment(evil.url, 2));
        const step = await bench.play({
          ...{ trigger: strangers(bench, event), env: secrets, permissions: all },
          inputs: { command, 'cache-save': 'always' },
        });

        assert.equal(step.exitCode, 2, step.lines.join('\n'));
        assert.equal(evil.counts.connections, 0);
        assert.match(remarks(step).join('\n'), /^error: Refused: .*\n.*base_url of teacher-a/m);
        isUntouched(bench);
      });
    }

    test(`never saves to the cache on ${event}, whatever is asked`, async () => {
      await using bench = await openBench(smallExperiment());
      const step = await bench.play({
        ...{ trigger: strangers(bench, event), permissions: all },
        inputs: { 'cache-save': 'always' },
        cacheScopes: [{ Scope: 'refs/heads/main', Permission: 3 }],
      });

      assert.equal(step.conclusion, 'success', step.lines.join('\n'));
      assert.equal(step.outputs['state'], 'complete');
      assert.equal(bench.github.requestsTo('CreateCacheEntry').length, 0);
      assert.match(remarks(step).join('\n'), /^notice: This run is not saved for a later one/m);
    });
  }

  for (const { name, config, before, says } of refused) {
    test(`refuses a config that ${name}`, async () => {
      await using bench = await openBench(config ?? smallExperiment());
      const step = await bench.play({
        ...{ trigger: strangers(bench, 'pull_request_target'), env: secrets, permissions: all },
        ...(before && { before }),
      });

      assert.equal(step.exitCode, 2, step.lines.join('\n'));
      assert.match(remarks(step).join('\n'), says);
      isUntouched(bench);
    });
  }

  test('checks the config of a fork and counts its calls, without secrets, and passes', async () => {
    await using evil = await evilServer();
    const compatible = servedExperiment(evil.url, 2);
    const config = compatible.replaceAll('"openai_compat"', '"openai"');
    await using bench = await openBench(config);
    const trigger = strangers(bench, 'pull_request');
    const step = await bench.play({ trigger, permissions: all });

    assert.equal(step.conclusion, 'success', step.lines.join('\n'));
    const { verdict, passed, calls, 'exit-code': code } = step.outputs;
    assert.deepEqual([verdict, passed, calls, code], ['skipped', 'false', '10', '0']);
    assert.match(remarks(step).join('\n'), /^warning: The evaluation did not run: a pull request/m);
    assert.match(step.summary, /did not run/);
    assert.equal(evil.counts.connections, 0);
    assert.equal(bench.github.repository.comments.length, 0);
    assert.equal(bench.github.repository.artifacts.length, 1);
  });

  test('lets a member\u2019s pull request say where its models are', async () => {
    await using server = await evilServer();
    await using bench = await openBench(servedExperiment(server.url, 2));
    const { number } = bench.github.openPull({ branch: 'prompt', files: {} });
    const step = await bench.play({
      ...{ env: secrets, inputs: { command: 'probe' } },
      trigger: { event: 'pull_request', pull: number },
    });

    assert.equal(step.exitCode, 3);
    assert.ok(server.counts.connections > 0);
  });
});

suite('refuseBrought()', () => {
  test('lets a later step of the job go on with what an earlier one made', async () => {
    await using dir = await tempDir();
    const before = process.env['RUNNER_TEMP'];
    process.env['RUNNER_TEMP'] = dir.path;
    try {
      const file = join(dir.path, 'my.yaml');
      await writeTo(dir.path, 'my.yaml', smallExperiment());
      const { experiment } = await open(file, { environment: {}, cwd: dir.path });
      refuseBrought(experiment);
      await writeTo(experiment.folder, 'meta.json', '{}');
      refuseBrought(experiment);
      const other = { ...experiment, folder: join(dir.path, 'other') };
      await writeTo(other.folder, 'meta.json', '{}');
      assert.throws(() => refuseBrought(other), /other has files that this job did not make/);
    } finally {
      if (before === undefined) delete process.env['RUNNER_TEMP'];
      else process.env['RUNNER_TEMP'] = before;
    }
  });
});

function isUntouched({ github }: Bench): void {
  const { artifacts, caches, comments } = github.repository;
  assert.deepEqual([artifacts.length, caches.length, comments.length], [0, 0, 0]);
}
