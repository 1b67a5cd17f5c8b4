import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { holds, interpolate, type Status } from '../expressions.ts';
import { found } from '../services/rest/api.ts';
import { restrictedPermissions } from '../services/tokens.ts';
import { type Contexts, jobContexts } from './contexts.ts';
import { type JobDocument, parseWorkflow, type Texts, triggerOf } from './document.ts';
import { permissionsOf, withinCaller } from './permissions.ts';
import type { Play } from './play.ts';
import { playMatrix } from './play-matrix.ts';
import type { JobResult } from './result.ts';
import { inputsOf } from './triggers.ts';

type Results = Record<string, JobResult>;

/** One after the other, each after those that it needs. */
export async function playJobs(play: Play): Promise<Results> {
  const { jobs } = play.document;
  const results: Results = {};
  const waiting = new Set(Object.keys(jobs));
  while (waiting.size > 0) {
    const key = [...waiting].find((one) => needsOf(jobs[one]).every((need) => need in results));
    if (key === undefined) throw new Error(`jobs need each other: ${[...waiting].join(', ')}`);
    waiting.delete(key);
    results[key] = await playJob(play, key, results);
  }
  return results;
}

async function playJob(play: Play, key: string, results: Results): Promise<JobResult> {
  const document = found(play.document.jobs[key]);
  const needs = Object.fromEntries(needsOf(document).map((need) => [need, found(results[need])]));
  const contexts = jobContexts(play, needs);
  const status = statusBefore(play, key, results);
  if (!holds(document.if, { contexts, status })) {
    return { result: 'skipped', outputs: {}, instances: [] };
  }
  if (document.uses === undefined) return playMatrix(play, key, contexts);
  return call(play, document, contexts);
}

function needsOf(job: JobDocument | undefined): string[] {
  return [job?.needs ?? []].flat();
}

/** Looks at all jobs before, not only at those that are needed directly. */
function statusBefore(play: Play, key: string, results: Results): Status {
  if (play.state.isCancelled) return 'cancelled';
  const { jobs } = play.document;
  const before = new Set(needsOf(jobs[key]));
  for (const one of before) for (const need of needsOf(jobs[one])) before.add(need);
  const all = [...before].map((one) => results[one]?.result);
  if (all.includes('failure')) return 'failure';
  return all.every((one) => one === 'success') ? 'success' : 'skipped';
}

/** A workflow that another one calls, with inputs and secrets of its own. */
async function call(play: Play, job: JobDocument, contexts: Contexts): Promise<JobResult> {
  const document = parseWorkflow(await textOf(play, job.uses ?? ''));
  const trigger = triggerOf(document, 'workflow_call');
  if (!trigger) throw new Error(`${job.uses} has no workflow_call`);
  const wanted = permissionsOf(job.permissions) ?? permissionsOf(play.document.permissions);
  const permissions = withinCaller(wanted ?? restrictedPermissions, play.caller);
  const scope = { contexts: { ...contexts, secrets: play.secrets } };
  const { secrets } = job;
  const given = secrets === 'inherit' ? play.secrets : interpolate(secrets ?? {}, scope);
  const callee: Play = {
    ...{ ...play, document, caller: permissions },
    inputs: inputsOf(trigger, interpolate(job.with ?? {}, { contexts }) as Texts),
    secrets: given as Record<string, string>,
  };
  const jobs = await playJobs(callee);
  const { github, vars } = contexts;
  const own = { contexts: { github, vars, inputs: callee.inputs, jobs: { ...jobs } } };
  const outputs = Object.entries((trigger['outputs'] ?? {}) as Record<string, { value: string }>);
  const values = outputs.map(([name, { value }]) => [name, String(interpolate(value, own) ?? '')]);
  return { result: worst(jobs), outputs: Object.fromEntries(values), instances: [], jobs };
}

const root = join(import.meta.dirname, '../../..');

/** Of the run's own commit, or for `coeval/action/...` of this repository. */
async function textOf({ github, run }: Play, uses: string): Promise<string> {
  if (uses.startsWith('./')) {
    const { files } = found(github.repository.commits.get(run.record.sha));
    return String(found(files[uses.slice(2)]));
  }
  const path = /^coeval\/action\/(?<path>[^@]+)@/.exec(uses)?.groups?.['path'];
  if (path === undefined) throw new Error(`no workflow here for ${uses}`);
  return readFile(join(root, path), 'utf8');
}

function worst(jobs: Results): Status {
  const results = Object.values(jobs).map(({ result }) => result);
  const order = ['cancelled', 'failure', 'success'] as const;
  return order.find((one) => results.includes(one)) ?? 'skipped';
}
