import type { PageOptions } from '../../report/summary/page-options.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { WorkflowContext } from '../workflow-context.ts';

export function pageOptions(
  { repository, serverUrl }: WorkflowContext,
  inputs: Pick<Inputs, 'config' | 'show-text'>,
): PageOptions {
  return {
    config: inputs.config,
    repositoryUrl: repository === '' ? undefined : `${serverUrl}/${repository}`,
    showsTexts: inputs['show-text'] === 'excerpt',
  };
}
