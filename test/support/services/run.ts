import type { Clock } from './clock.ts';
import { occasionOf, type Trigger } from './events.ts';
import {
  actionVariables,
  type CacheRights,
  cacheScopesOf,
  gitHubVariables,
  type Hosts,
  type Job,
  noStrategy,
  runBackendId,
  type Strategy,
} from './job.ts';
import type { Repository, WorkflowJob, WorkflowRun } from './state.ts';
import { type Conclusion, fullNameOf } from './state.ts';
import {
  actionsBot,
  type Permissions,
  readOnly,
  restrictedPermissions,
  type Tokens,
} from './tokens.ts';

/** A run of a workflow in the emulated repository. */
export interface Run {
  /** As the REST API tells of it. */
  readonly record: WorkflowRun;
  /** Whether it is the `pull_request` of a fork: no secrets, and a token that only reads. */
  readonly isFromFork: boolean;
  /** `GITHUB_*` of a job of this run, without its key. */
  variables(): Record<string, string>;
  startJob(key: string, traits?: JobTraits): Job;
  finish(conclusion?: Conclusion): void;
  /** Begins the next attempt. */
  rerun(): void;
}

export interface RunTraits {
  /** Of the workflow's file, `.github/workflows/coeval.yml` if undefined. */
  readonly path?: string;
  readonly name?: string;
  readonly actor?: string;
}

export interface JobTraits extends CacheRights {
  /** As shown; the key if undefined. */
  readonly name?: string;
  /** As in the workflow; what new repositories give if undefined. A fork's are cut to reading. */
  readonly permissions?: Permissions;
  readonly strategy?: Strategy;
  readonly matrix?: Readonly<Record<string, unknown>> | null;
}

/** What runs are made of and write to. */
export interface World {
  readonly repository: Repository;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly hosts: Hosts;
  readonly newId: () => number;
  readonly artifactsPerAttempt: boolean;
}

export function startRun(world: World, trigger: Trigger, traits: RunTraits): Run {
  const { repository, newId, clock } = world;
  const path = traits.path ?? '.github/workflows/coeval.yml';
  const actor = traits.actor ?? 'octocat';
  const ofWorkflow = repository.runs.filter((run) => run.workflow.path === path);
  const record: WorkflowRun = {
    ...{ id: newId(), number: ofWorkflow.length + 1, attempt: 1, event: trigger.event, actor },
    workflow: { id: ofWorkflow[0]?.workflow.id ?? newId(), name: traits.name ?? 'CoEval', path },
    ...occasionOf(repository, trigger, actor),
    ...{ status: 'in_progress', conclusion: null, createdAt: clock.now() },
  };
  repository.runs.push(record);
  const isFork = record.headRepository !== fullNameOf(repository);
  const isFromFork = trigger.event === 'pull_request' && isFork;
  return {
    ...{ record, isFromFork },
    variables: () => gitHubVariables(repository, record, { jobKey: '', api: world.hosts.api }),
    startJob: (key, jobTraits = {}) => startJob(world, { record, isFromFork }, key, jobTraits),
    finish: (conclusion = 'success') => Object.assign(record, { status: 'completed', conclusion }),
    rerun: () => {
      const attempt = record.attempt + 1;
      Object.assign(record, { attempt, status: 'in_progress', conclusion: null });
    },
  };
}

function startJob(
  world: World,
  { record: run, isFromFork }: Pick<Run, 'record' | 'isFromFork'>,
  key: string,
  traits: JobTraits,
): Job {
  const { repository, tokens, clock, hosts, newId, artifactsPerAttempt } = world;
  const id = newId();
  const record: WorkflowJob = {
    ...{ id, runId: run.id, attempt: run.attempt, name: traits.name ?? key },
    ...{ backendId: `job-${id}`, status: 'in_progress', conclusion: null, startedAt: clock.now() },
  };
  repository.jobs.push(record);
  const wanted = traits.permissions ?? restrictedPermissions;
  const token = tokens.issue(actionsBot, isFromFork ? readOnly(wanted) : wanted);
  const variables = gitHubVariables(repository, run, { jobKey: key, api: hosts.api });
  const ids = {
    runBackendId: runBackendId(run, artifactsPerAttempt),
    jobBackendId: record.backendId,
  };
  const cacheScopes = traits.cacheScopes ?? cacheScopesOf(repository, run);
  const forActions = actionVariables(hosts, ids, { ...traits, cacheScopes });
  return {
    ...{ record, key, run, token, variables, actionVariables: forActions },
    env: { ...variables, ...forActions },
    ...{ strategy: traits.strategy ?? noStrategy, matrix: traits.matrix ?? null },
    finish: (conclusion = 'success') => {
      Object.assign(record, { status: 'completed', conclusion });
      tokens.revoke(token);
    },
  };
}
