import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { interpolate, type Status } from '../expressions.ts';
import type { Trigger } from '../services/events.ts';
import type { GitHub } from '../services/github.ts';
import type { Run, RunTraits } from '../services/run.ts';
import { jobContexts } from './contexts.ts';
import { parseWorkflow, triggerOf } from './document.ts';
import type { Play, PlayOptions } from './play.ts';
import { playJobs } from './play-jobs.ts';
import type { JobResult, WorkflowResult } from './result.ts';
import { inputsOf, startsOn } from './triggers.ts';

export interface Performance extends PlayOptions {
  /** Path of the file, absolute or in this repository; or its text, when it has lines. */
  readonly workflow: string;
  readonly trigger: Trigger;
  readonly actor?: string;
  /** Plays all jobs anew, as its next attempt; the trigger is then only a reminder. */
  readonly again?: Run;
}

const root = join(import.meta.dirname, '../../..');

/**
 * Plays a workflow as its file stands against the emulated GitHub, with the official engine for its
 * expressions and real processes for its steps.
 *
 * ```ts
 * const { conclusion, jobs } = await playWorkflow(github, {
 *   workflow: 'examples/workflows/pr-gate.yml',
 *   trigger: { event: 'pull_request', pull: 1 },
 *   folder, secrets: { OPENAI_API_KEY: key }, env: { OPENAI_BASE_URL: vendor.url },
 * });
 * const step = stepOf(jobs['coeval']?.instances[0], '__1');
 * ```
 *
 * @throws {Error} where GitHub would not start the workflow, or not take an expression
 */
export async function playWorkflow(github: GitHub, wanted: Performance): Promise<WorkflowResult> {
  const { document, path } = await fileOf(wanted.workflow);
  const run = start(github, wanted, { path, name: document.name ?? path });
  if (!startsOn(document, run)) {
    run.finish('skipped');
    throw new Error(`${path} does not run on this ${wanted.trigger.event}`);
  }
  const given = (run.record.payload['inputs'] ?? {}) as Record<string, string>;
  const play: Play = {
    ...{ github, run, document, options: wanted },
    inputs: inputsOf(triggerOf(document, wanted.trigger.event), given),
    secrets: run.isFromFork ? {} : (wanted.secrets ?? {}),
    ...{ caller: undefined, state: { isCancelled: false } },
  };
  const { github: context, vars, inputs } = jobContexts(play, {});
  interpolate(document.concurrency, { contexts: { github: context, vars, inputs } });
  const jobs = await playJobs(play);
  const conclusion = conclusionOf(play, jobs);
  run.finish(conclusion);
  return { run, conclusion, jobs };
}

async function fileOf(workflow: string) {
  if (workflow.includes('\n')) {
    return { document: parseWorkflow(workflow), path: '.github/workflows/coeval.yml' };
  }
  const text = await readFile(resolve(root, workflow), 'utf8');
  return { document: parseWorkflow(text), path: `.github/workflows/${basename(workflow)}` };
}

function start(github: GitHub, { again, actor, trigger }: Performance, traits: RunTraits): Run {
  if (!again) return github.startRun(trigger, actor === undefined ? traits : { ...traits, actor });
  again.rerun();
  return again;
}

function conclusionOf({ state }: Play, jobs: Readonly<Record<string, JobResult>>): Status {
  const results = Object.values(jobs).map(({ result }) => result);
  if (state.isCancelled) return 'cancelled';
  for (const result of ['failure', 'cancelled', 'success'] as const) {
    if (results.includes(result)) return result;
  }
  return 'skipped';
}
