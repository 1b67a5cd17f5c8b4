import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type CacheSave, refusalToSave } from '../../../src/action/resume/may-save.ts';
import type { Trust } from '../../../src/action/workflow-context.ts';
import { createGitHub } from '../../support/services/github.ts';
import { resumeJob, startedRun } from './resume-job.ts';

suite('the resume store, where it is not trusted', () => {
  for (const trigger of ['pull_request', 'pull_request_target', 'workflow_run'] as const) {
    test(`never saves from ${trigger} of a fork, whatever is asked`, async () => {
      await using github = await createGitHub();
      const pull = github.openPull({ branch: 'x', files: {}, fork: 'evil/bench' });
      const of = github.startRun({ event: 'pull_request', pull: pull.number }).record;
      await using job = await resumeJob(github, {
        trigger:
          trigger === 'workflow_run'
            ? { event: trigger, of }
            : { event: trigger, pull: pull.number },
        inputs: { 'cache-save': 'always' },
        cacheScopes: [{ Scope: 'refs/heads/main', Permission: 3 }],
      });
      const store = await job.open();
      await startedRun(job, 1);
      await store.checkpoint();
      await store.close();
      await job.post();
      assert.equal(github.requestsTo('CreateCacheEntry').length, 0);
      assert.equal(job.notices.length, 1);
      assert.match(job.notices[0] ?? '', /^This run is not saved for a later one/);
    });
  }
});

interface Case {
  readonly wanted: CacheSave;
  readonly trust: Trust;
  readonly name?: string;
  readonly mode?: string;
  readonly refusal?: RegExp;
}

const cases: readonly Case[] = [
  { wanted: 'auto', trust: 'trusted' },
  { wanted: 'always', trust: 'trusted', mode: 'write' },
  { wanted: 'always', trust: 'trusted', mode: 'a new one' },
  { wanted: 'never', trust: 'trusted', refusal: /`cache-save` is `never`/ },
  {
    wanted: 'auto',
    trust: 'public',
    name: 'issue_comment',
    refusal: /can cause this issue_comment/,
  },
  { wanted: 'always', trust: 'public', name: 'issue_comment' },
  {
    wanted: 'always',
    trust: 'untrusted',
    name: 'workflow_run',
    refusal: /the event is workflow_run/,
  },
  { wanted: 'always', trust: 'untrusted', name: 'pull_request', refusal: /is of a fork/ },
  { wanted: 'always', trust: 'trusted', mode: 'Read', refusal: /mode in this job is Read/ },
  { wanted: 'auto', trust: 'trusted', mode: 'none', refusal: /mode in this job is none/ },
];

suite('refusalToSave()', () => {
  for (const { wanted, trust, name = 'push', mode = '', refusal } of cases) {
    const when = `${wanted} for ${trust} ${name}${mode && ` where the cache's mode is ${mode}`}`;
    test(`${refusal ? 'refuses' : 'allows'} ${when}`, () => {
      const event = { ...{ name, action: undefined, label: undefined }, ...nothing };
      const found = refusalToSave(wanted, { event, trust }, mode);
      if (refusal) assert.match(`${found}`, refusal);
      else assert.equal(found, undefined);
    });
  }
});

const nothing = { pullRequest: undefined, sourceRun: undefined };
