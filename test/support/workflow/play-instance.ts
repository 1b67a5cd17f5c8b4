import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { interpolate, interpolateTexts } from '../expressions.ts';
import { restrictedPermissions } from '../services/tokens.ts';
import { permissionsOf, withinCaller } from './permissions.ts';
import { playStep } from './play-step.ts';
import type { InstanceResult } from './result.ts';
import { type Role, Stand } from './stand.ts';

export async function playInstance(role: Role): Promise<InstanceResult> {
  const stand = await begin(role);
  for (const [at, step] of (role.document.steps ?? []).entries()) {
    if (!stand.isRunnerLost) await playStep(stand, step, step.id ?? `__${at}`);
  }
  if (!stand.isRunnerLost) await playPosts(stand);
  return end(role, stand);
}

/** The last that began comes first. */
async function playPosts(stand: Stand): Promise<void> {
  for (const { id, runPost } of stand.played.toReversed()) {
    const post = await runPost(stand.status);
    Object.assign(stand.steps[id] ?? {}, { post });
    stand.note(post?.conclusion ?? 'skipped');
  }
}

async function begin(role: Role): Promise<Stand> {
  const { play, key, document, matrix, strategy, contexts } = role;
  const nameScope = { contexts: { ...contexts, matrix, strategy } };
  const name = document.name ? String(interpolate(document.name, nameScope)) : shownName(role);
  interpolate([document['runs-on'], document.concurrency], nameScope);
  const asked = permissionsOf(document.permissions) ?? permissionsOf(play.document.permissions);
  const permissions = withinCaller(asked ?? play.caller ?? restrictedPermissions, play.caller);
  const job = play.run.startJob(key, { name, permissions, strategy, matrix });
  const folder = join(play.options.folder, randomUUID());
  const { name: repository } = play.github.repository;
  const machine = {
    workspace: join(folder, repository, repository),
    temp: join(folder, '_temp'),
    job,
  };
  await mkdir(machine.workspace, { recursive: true });
  await mkdir(machine.temp);
  const stand = new Stand(role, machine);
  const { github, inputs, vars, secrets, ...rest } = stand.contexts().all;
  const ofWorkflow = { github, inputs, vars, secrets };
  const { needs } = rest;
  const ofJob = { ...ofWorkflow, needs, matrix, strategy };
  Object.assign(stand.env, interpolateTexts(play.document.env, { contexts: ofWorkflow }));
  Object.assign(stand.env, interpolateTexts(document.env, { contexts: ofJob }));
  return stand;
}

function end({ document, matrix }: Role, stand: Stand): InstanceResult {
  const { job, workspace } = stand.machine;
  const scope = { contexts: stand.contexts().all };
  const failed = stand.isRunnerLost ? 'failure' : stand.status;
  const { continueOnError } = {
    continueOnError: interpolate(document['continue-on-error'], scope),
  };
  const result = failed === 'failure' && continueOnError === true ? 'success' : failed;
  if (job) job.finish(failed);
  return {
    ...{ name: job.record.name, matrix, result, job, workspace },
    outputs: stand.isRunnerLost ? {} : interpolateTexts(document.outputs, scope),
    steps: Object.values(stand.steps),
  };
}

/** As GitHub shows a job of a matrix. */
function shownName({ key, matrix }: Role): string {
  const values = Object.values(matrix ?? {}).filter((value) => typeof value !== 'object');
  return values.length === 0 ? key : `${key} (${values.join(', ')})`;
}
