import type { Model } from '../../domain/model.ts';
import { ProviderError } from '../../errors.ts';
import type { ChatReply } from '../../providers/provider.ts';
import type { GapReason } from '../events.ts';

/** What a content filter leaves of a reply. */
export const filteredReply: ChatReply = {
  text: '',
  finish: 'filter',
  usage: undefined,
  modelVersion: undefined,
};

/** Whether the provider said that it is too much now; the limiter's concern. */
export function isBusy(error: ProviderError): boolean {
  return error.kind === 'rate-limit' || error.kind === 'overloaded';
}

export function timedOut(model: Model): ProviderError {
  return new ProviderError(`no answer within ${model.timeoutMs / 1000} s`, { kind: 'timeout' });
}

/** Why a model is stopped after an error that every further call would meet as well. */
export function fatalReason(error: ProviderError): GapReason {
  if (error.kind === 'quota') return 'account-quota';
  return error.kind === 'auth' ? 'auth' : 'not-found';
}

/** Codes of errors before a request can be sent: no address, no connection, no certificate to trust. */
const unreached =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|(?:CERT|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO|ERR_TLS)_.*)$/;

/** False when no connection was made, so that nothing can have been counted or billed. */
export function wasReached({ cause }: ProviderError): boolean {
  return !(cause instanceof Error && 'code' in cause && unreached.test(String(cause.code)));
}

/** What the provider asked all calls to wait, in milliseconds, but no longer than a model may fail. */
export function toldWait({ retryAfterMs }: ProviderError, patienceMs: number): number | undefined {
  return retryAfterMs && Math.min(retryAfterMs, patienceMs);
}

const firstWaitMs = 250;
const longestWaitMs = 10_000;

/** What this call waits before it is tried again. What all calls to a busy model wait is the limiter's. */
export function waitAfter(error: ProviderError, tries: number): number {
  const growing = Math.min(longestWaitMs, firstWaitMs * 2 ** (isBusy(error) ? 0 : tries - 1));
  const told = Math.min(longestWaitMs, error.retryAfterMs ?? 0);
  return Math.max(told, growing * (0.5 + Math.random() / 2));
}
