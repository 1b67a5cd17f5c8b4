import { failureKey, issueChange, issueRecovery, issueTitle } from '../../report/summary/issue.ts';
import { commentBodies } from '../../report/summary/page.ts';
import type { PageOptions } from '../../report/summary/page-options.ts';
import type { Summary } from '../../report/summary/summary.ts';
import { cellOf } from '../cell.ts';
import { githubForge } from '../comment/github-forge.ts';
import { rollIssue } from '../comment/rolling-issue.ts';
import { stickComment } from '../comment/sticky-comment.ts';
import type { Inputs } from '../inputs/inputs.ts';
import { say } from '../log.ts';
import { repositoryName } from '../octokit.ts';
import type { Outputs } from '../outputs.ts';
import type { Step } from '../step.ts';
import type { WorkflowContext } from '../workflow-context.ts';

/** What is told, and to which pull request. */
export interface Telling {
  readonly summary: Summary;
  readonly page: PageOptions;
  /** Undefined where there is none to comment on. */
  readonly pull: { readonly number: number; readonly headSha: string } | undefined;
}

/** Comments on the pull request and keeps the issue, as far as that is asked for and allowed. */
export async function tell(telling: Telling, step: Step, inputs: Inputs): Promise<Outputs> {
  return {
    ...(await comment(telling, step, inputs)),
    ...(await issue(telling, step, inputs)),
  };
}

async function comment(
  { summary, page, pull }: Telling,
  step: Step,
  inputs: Inputs,
): Promise<Outputs> {
  if (!pull || inputs.comment === 'off') return {};
  const { context, annotations, masks } = step;
  if (context.event.pullRequest?.isFork && context.event.name === 'pull_request') {
    annotations.notice(
      'No comment: a pull request of a fork has a token that can only read. The job summary has the same text; examples/workflows/fork-comment.yml shows how to get a comment all the same',
    );
    return {};
  }
  const token = inputs['github-token'];
  if (token === '') return {};
  const { url, as, notice } = await stickComment(await forgeOf(token, context), {
    pull: pull.number,
    marker: { kind: 'comment', ...markerOf(summary, inputs, context), sha: pull.headSha },
    bodies: commentBodies(summary, page).map((body) => masks.hide(body)),
  });
  if (notice !== undefined) annotations.notice(notice);
  if (as === 'outdated') say('A newer run has commented already, so its comment stays');
  return url === undefined ? {} : { 'comment-url': url };
}

async function issue({ summary, page }: Telling, step: Step, inputs: Inputs): Promise<Outputs> {
  const { context, annotations, masks } = step;
  const token = inputs['github-token'];
  if (!inputs['issue-on-regression'] || token === '' || context.event.pullRequest) return {};
  const { url, notice } = await rollIssue(await forgeOf(token, context), {
    // What is provisional neither opens nor closes an issue.
    verdict: summary.state === 'complete' ? summary.verdict.state : 'inconclusive',
    marker: { kind: 'issue', ...markerOf(summary, inputs, context), sha: context.sha },
    title: masks.hide(issueTitle(summary)),
    bodies: commentBodies(summary, page).map((body) => masks.hide(body)),
    change: masks.hide(issueChange(summary)),
    recovery: masks.hide(issueRecovery(summary)),
  });
  if (notice !== undefined) annotations.notice(notice);
  return url === undefined ? {} : { 'issue-url': url };
}

function markerOf(summary: Summary, inputs: Inputs, { runId, runAttempt }: WorkflowContext) {
  const { jobIndex } = cellOf(inputs);
  const job = jobIndex === undefined ? '' : ` (job ${jobIndex})`;
  const key = inputs['comment-key'] ?? `${summary.experiment_id}${job}`;
  return { key, runId, runAttempt, says: failureKey(summary) };
}

function forgeOf(token: string, context: WorkflowContext) {
  return githubForge({ token, apiUrl: context.apiUrl, ...repositoryName(context.repository) });
}
