import { found } from './rest/api.ts';
import type { Shape } from './rest/shapes.ts';
import { accountShape, issueShape, pullShape, repositoryShape, runShape } from './rest/shapes.ts';
import { fullNameOf, type Issue, type Pull, type Repository, type WorkflowRun } from './state.ts';

/** What starts a run. */
export type Trigger =
  | { readonly event: 'push'; readonly branch?: string }
  | PullTrigger<'pull_request'>
  | PullTrigger<'pull_request_target'>
  | { readonly event: 'workflow_run'; readonly of: WorkflowRun }
  | { readonly event: 'issue_comment'; readonly issue: number; readonly body: string }
  | {
      readonly event: 'workflow_dispatch';
      readonly branch?: string;
      readonly inputs?: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly event: 'schedule'; readonly cron?: string }
  | { readonly event: 'merge_group'; readonly pull: number };

interface PullTrigger<Event extends string> {
  readonly event: Event;
  readonly pull: number;
  /** `synchronize` if undefined. */
  readonly action?: string;
  /** Of the action `labeled`. */
  readonly label?: string;
}

/** What a run knows from its trigger. */
export type Occasion = Pick<
  WorkflowRun,
  'ref' | 'sha' | 'headBranch' | 'headSha' | 'headRepository' | 'baseRef' | 'payload' | 'pulls'
>;

/** The ref, the commits and the payload that GitHub gives to a run of the trigger. */
export function occasionOf(repository: Repository, trigger: Trigger, actor: string): Occasion {
  const common = {
    repository: repositoryShape(repository),
    sender: accountShape({ login: actor, type: 'User' }),
  };
  const onDefault = (payload: Shape) => onBranch(repository, undefined, { ...common, ...payload });
  switch (trigger.event) {
    case 'push': {
      const occasion = onBranch(repository, trigger.branch, common);
      const { ref, sha: after } = occasion;
      const before = repository.commits.get(after)?.parents[0] ?? '0'.repeat(40);
      return { ...occasion, payload: { ...common, ref, before, after } };
    }
    case 'pull_request':
    case 'pull_request_target':
      return ofPull(repository, trigger, common);
    case 'workflow_run': {
      const workflow_run = runShape(repository, trigger.of);
      return onDefault({ action: 'completed', workflow_run });
    }
    case 'issue_comment': {
      const issue = issueNumbered(repository, trigger.issue);
      const comment = { body: trigger.body, user: common.sender };
      return onDefault({ action: 'created', issue: issueShape(repository, issue), comment });
    }
    case 'workflow_dispatch': {
      const { branch, inputs = {} } = trigger;
      const texts = Object.entries(inputs).map(([name, value]) => [name, String(value)]);
      const payload = { ...common, inputs: Object.fromEntries(texts) };
      return onBranch(repository, branch, payload);
    }
    case 'schedule':
      return onDefault({ schedule: trigger.cron ?? '0 3 * * *' });
    case 'merge_group':
      return ofMergeGroup(repository, trigger.pull, common);
  }
}

function onBranch(
  repository: Repository,
  branch = repository.defaultBranch,
  payload: Shape,
): Occasion {
  const sha = found(repository.branches.get(branch));
  return {
    ...{ ref: `refs/heads/${branch}`, sha, headBranch: branch, headSha: sha },
    ...{ headRepository: fullNameOf(repository), baseRef: '', payload, pulls: [] },
  };
}

function ofPull(
  repository: Repository,
  trigger: PullTrigger<'pull_request' | 'pull_request_target'>,
  common: Shape,
): Occasion {
  const { event, pull: number, action = 'synchronize', label } = trigger;
  const issue = issueNumbered(repository, number);
  const pull = found(issue.pull);
  const pull_request = pullShape(repository, issue, pull);
  const more = label === undefined ? {} : { label: { name: label } };
  const isTrusted = event === 'pull_request_target';
  const { headBranch, headSha, headRepository } = pull;
  return {
    ref: isTrusted ? `refs/heads/${pull.baseBranch}` : `refs/pull/${number}/merge`,
    sha: isTrusted ? found(repository.branches.get(pull.baseBranch)) : pull.mergeSha,
    ...{ headBranch, headSha, headRepository, baseRef: pull.baseBranch, pulls: [number] },
    payload: { ...common, action, number, pull_request, ...more },
  };
}

/** The queue's own branch holds the merged pull request. */
function ofMergeGroup(repository: Repository, number: number, common: Shape): Occasion {
  const { baseBranch, mergeSha }: Pull = found(issueNumbered(repository, number).pull);
  const baseSha = found(repository.branches.get(baseBranch));
  const headBranch = `gh-readonly-queue/${baseBranch}/pr-${number}-${baseSha}`;
  const head_ref = `refs/heads/${headBranch}`;
  const base_ref = `refs/heads/${baseBranch}`;
  const merge_group = { head_sha: mergeSha, head_ref, base_sha: baseSha, base_ref };
  return {
    ...{ ref: head_ref, sha: mergeSha, headBranch, headSha: mergeSha, pulls: [], baseRef: '' },
    headRepository: fullNameOf(repository),
    payload: { ...common, action: 'checks_requested', merge_group },
  };
}

function issueNumbered({ issues }: Repository, number: number): Issue {
  return found(issues.find((issue) => issue.number === number));
}
