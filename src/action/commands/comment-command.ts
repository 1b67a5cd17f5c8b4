import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError, UsageError } from '../../errors.ts';
import { jobSummary } from '../../report/summary/page.ts';
import { type Summary, summarySchema } from '../../report/summary/summary.ts';
import { artifactUrl } from '../artifact/artifact-url.ts';
import { downloadArtifact, listArtifacts } from '../artifact/artifacts.ts';
import { pageOptions } from '../concluding/page-options.ts';
import { tell } from '../concluding/tell.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { say } from '../log.ts';
import { octokitFor, repositoryName } from '../octokit.ts';
import { type Outputs, summaryOutputs } from '../outputs.ts';
import type { Outcome, Step } from '../step.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { SourceRun } from '../workflow-context.ts';

/** More than any summary of ours has. */
const mostBytes = 20 * 1024 * 1024;

/**
 * Comments what another workflow's run came to, as one that was started by a fork and could not do it
 * itself. What that run left is a stranger's text: it must have our form, its links are made
 * from what GitHub says, and the pull request is found by the commit, never by what the text says.
 */
export async function commentCommand(step: Step, inputs: Inputs): Promise<Outcome> {
  const { sourceRun } = step.context.event;
  if (!sourceRun) {
    throw new UsageError(
      'The command "comment" belongs into a workflow on `workflow_run`: examples/workflows/fork-comment.yml is one',
    );
  }
  const token = inputs['github-token'];
  if (token === '') throw new UsageError('The command "comment" needs `github-token`');
  const pull = await pullOf(sourceRun, step, token);
  if (pull === undefined) {
    say('No open pull request has this commit as its newest: there is nothing to comment on');
    return { exitCode: exitCodes.done, outputs: {}, summary: [] };
  }
  const found = await readSummaries(sourceRun, step, token);
  if (found.length === 0) say('That run has left no summary of CoEval');
  const page = pageOptions(step.context, inputs);
  let outputs: Outputs = {};
  for (const one of found) {
    const summary = { ...one, origin: originOf(one, sourceRun, step) };
    outputs = {
      ...summaryOutputs(summary),
      ...(await tell({ summary, page, pull }, step, inputs)),
    };
  }
  return {
    exitCode: exitCodes.done,
    outputs,
    summary: found.map((summary) => jobSummary(summary, page)),
  };
}

function originOf(summary: Summary, run: SourceRun, { context }: Step): Summary['origin'] {
  const { repository, serverUrl } = context;
  return {
    repository,
    workflow: run.workflowName,
    event: run.event,
    run_id: run.id,
    run_attempt: run.attempt,
    url: `${serverUrl}/${repository}/actions/runs/${run.id}`,
    ref: run.headBranch ?? '',
    sha: run.headSha,
    pull_request: null,
    shard: summary.origin?.shard ?? null,
  };
}

/** The open pull request whose newest commit the run was about. */
async function pullOf(
  { headSha, headBranch, headRepository }: SourceRun,
  step: Step,
  token: string,
) {
  const [owner = ''] = (headRepository ?? '').split('/');
  const octokit = await octokitFor(token, step.context.apiUrl);
  const { data } = await octokit.rest.pulls.list({
    ...repositoryName(step.context.repository),
    state: 'open',
    head: `${owner}:${headBranch ?? ''}`,
    per_page: 100,
  });
  const pull = data.find(({ head }) => head.sha === headSha);
  return pull && { number: pull.number, headSha };
}

/** Every experiment's whole run, not its parts. */
async function readSummaries(run: SourceRun, { context, annotations }: Step, token: string) {
  const { owner, repo } = repositoryName(context.repository);
  const findBy = { token, workflowRunId: run.id, repositoryOwner: owner, repositoryName: repo };
  const ours = (await listArtifacts(findBy)).filter(({ name }) => /-attempt-\d+$/.test(name));
  const root = await temporaryFolder('comment');
  const summaries: Summary[] = [];
  for (const { id, name } of ours.filter((one) => !/-shard-\d+-of-\d+-/.test(one.name))) {
    const path = join(root, String(id));
    await downloadArtifact(id, path, findBy);
    const summary = await readSummary(join(path, 'summary.json')).catch((error: unknown) => {
      annotations.warn(`${name} has no summary that can be used: ${String(error)}`);
      return undefined;
    });
    if (summary) summaries.push({ ...summary, artifact_url: artifactUrl(context, run.id, id) });
  }
  return summaries;
}

/** @throws when it has not the form of ours */
async function readSummary(path: string): Promise<Summary> {
  const { size } = await stat(path);
  if (size > mostBytes) throw new StoreError(`It has ${size} bytes`);
  return summarySchema.parse(JSON.parse(await readFile(path, 'utf8')));
}
