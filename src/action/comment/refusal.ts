import { messageOf } from '../../errors.ts';

/** Why GitHub did not do what it was asked. */
export interface Refusal {
  readonly kind: 'permission' | 'too-long' | 'passing' | 'other';
  readonly status: number | undefined;
  readonly message: string;
}

/** What Octokit throws, and what `fetch` does when nobody answers. */
export function refusalOf(error: unknown): Refusal {
  const status =
    error instanceof Error && 'status' in error && typeof error.status === 'number'
      ? error.status
      : undefined;
  const message = messageOf(error);
  return { kind: kindOf(status, message), status, message };
}

function kindOf(status: number | undefined, message: string): Refusal['kind'] {
  if (status === 422) return 'too-long';
  if (status === 429 || (status === 403 && /rate limit|abuse/i.test(message))) return 'passing';
  if (status === 401 || status === 403 || status === 404 || status === 410) return 'permission';
  return status === undefined || status >= 500 ? 'passing' : 'other';
}

/**
 * For a notice: what was not written, why, and the line that mends it.
 *
 * @param what as `The comment on pull request 17`
 * @param permission as `pull-requests: write`
 */
export function refusalInWords(
  { kind, status, message }: Refusal,
  what: string,
  permission: string,
): string {
  const said = `${what} was not written; the job summary has the same text.`;
  const answer = `GitHub${status === undefined ? '' : ` answered ${status}`}: ${message}`;
  if (status === 410) return `${said} Issues are turned off in this repository. ${answer}`;
  if (kind === 'permission') {
    return `${said} Add "${permission}" under "permissions:" of the job. A pull request from a fork never gets it. ${answer}`;
  }
  return `${said} ${answer}`;
}

/** Tries again what may pass, three times in all. */
export async function withRetries<Result>(
  work: () => Promise<Result>,
  pauseMs: number,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 3 || refusalOf(error).kind !== 'passing') throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs * attempt));
    }
  }
}

/** The first of the texts that GitHub takes. */
export async function withShorter<Result>(
  texts: readonly string[],
  send: (text: string) => Promise<Result>,
): Promise<Result> {
  for (const [index, text] of texts.entries()) {
    try {
      return await send(text);
    } catch (error) {
      if (index === texts.length - 1 || refusalOf(error).kind !== 'too-long') throw error;
    }
  }
  throw new Error('there is no text to send');
}
