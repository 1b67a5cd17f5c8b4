import type { WorkflowContext } from '../workflow-context.ts';

/** Where people find an artifact of a run of this repository. */
export function artifactUrl(
  { serverUrl, repository }: WorkflowContext,
  runId: number,
  id: number,
): string {
  return `${serverUrl}/${repository}/actions/runs/${runId}/artifacts/${id}`;
}
