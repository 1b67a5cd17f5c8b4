import type { RouteName } from '../route-names.ts';
import type { WorkflowRun } from '../state.ts';
import { type ApiCall, type ApiHome, type ApiRoute, found, json } from './api.ts';
import { paged } from './paging.ts';
import { jobShape, runShape } from './shapes.ts';

const root = '/repos/:owner/:repo/actions';

/** Runs of workflows and their jobs. */
export function runRoutes(home: ApiHome): ApiRoute[] {
  const { repository } = home;
  const shape = (run: WorkflowRun) => runShape(repository, run);
  const list = (call: ApiCall, runs: readonly WorkflowRun[]) =>
    paged(
      call,
      runs
        .filter(listFilter(call))
        .toSorted((a, b) => b.id - a.id)
        .map(shape),
      (page, total) => ({ total_count: total, workflow_runs: page }),
    );
  return [
    route('runs.list', `${root}/runs`, (call) => list(call, repository.runs)),
    route('runs.of-workflow', `${root}/workflows/:workflow/runs`, (call) => {
      const ofWorkflow = repository.runs.filter((run) => isOf(run, call.params['workflow']));
      return list(call, ofWorkflow);
    }),
    route('runs.get', `${root}/runs/:run`, (call) => json(200, shape(runOf(home, call)))),
    route('runs.jobs', `${root}/runs/:run/jobs`, (call) => {
      const { id, attempt } = runOf(home, call);
      const isAsked = (of: number) => call.query.get('filter') === 'all' || of === attempt;
      const jobs = repository.jobs.filter((job) => job.runId === id && isAsked(job.attempt));
      return paged(
        call,
        jobs.map((job) => jobShape(repository, job)),
        (page, total) => ({ total_count: total, jobs: page }),
      );
    }),
  ];
}

export function runOf({ repository }: ApiHome, { params }: ApiCall): WorkflowRun {
  return found(repository.runs.find(({ id }) => id === Number(params['run'])));
}

/** @param workflow its id or the name of its file */
function isOf({ workflow: { id, path } }: WorkflowRun, workflow: string | undefined): boolean {
  return String(id) === workflow || path.split('/').at(-1) === workflow;
}

function listFilter({ query }: ApiCall): (run: WorkflowRun) => boolean {
  const wanted = {
    branch: query.get('branch'),
    event: query.get('event'),
    actor: query.get('actor'),
    head_sha: query.get('head_sha'),
  };
  const status = query.get('status');
  return (run) => {
    const is = {
      branch: run.headBranch,
      event: run.event,
      actor: run.actor,
      head_sha: run.headSha,
    };
    return (
      Object.entries(wanted).every(
        ([field, value]) => value === null || value === is[field as keyof typeof is],
      ) &&
      (status === null || status === run.status || status === run.conclusion)
    );
  };
}

function route(name: RouteName, path: string, handle: ApiRoute['handle']): ApiRoute {
  return { name, method: 'GET', path, needs: [['actions'], 'read'], handle };
}
