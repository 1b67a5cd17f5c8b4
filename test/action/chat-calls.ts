import type { ModelServer } from '../support/model-server.ts';

/** Chat completions that reached the vendor, whatever became of them. */
export function chatCalls({ requests }: ModelServer): number {
  return requests.filter(({ path }) => path.endsWith('/chat/completions')).length;
}
