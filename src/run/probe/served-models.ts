import { setTimeout as sleep } from 'node:timers/promises';
import type { Model } from '../../domain/model.ts';
import { redactor } from '../../domain/redact.ts';
import { vendor } from '../../domain/vendors.ts';
import { CoEvalError, ConfigError, MissingKeyError, ProviderError } from '../../errors.ts';
import type { Connection, Provider } from '../../providers/provider.ts';
import { createProvider } from '../../providers/registry.ts';
import { wasReached } from '../calls/call-failure.ts';

const timeoutMs = 20_000;
const firstWaitMs = 1000;

/** What a vendor says it serves, or why it does not say. */
export interface ServedModels {
  /** Without secrets; empty where there is an error. */
  readonly ids: readonly string[];
  readonly error: string | undefined;
  /** Whether the error is that it answers, but has no such list: its models may work all the same. */
  readonly isUnlisted: boolean;
  /** Whether there is a key for it, or it needs none and answers, or its address is wrong. */
  readonly isConfigured: boolean;
}

/**
 * Asks the vendor of a model for its list of models, which costs nothing. What may pass is asked
 * again, as long as 20 s allow.
 *
 * @param connect throws a `ConfigError` where the key or the address is missing or wrong
 */
export async function servedModels(
  model: Model,
  connect: (model: Model) => Connection,
): Promise<ServedModels> {
  try {
    const connection = connect(model);
    const provider = await createProvider(model.interface, connection);
    const ids = await listFrom(provider);
    const redact = redactor([connection.apiKey ?? '', ...(connection.secrets ?? [])]);
    return { ids: ids.map(redact), error: undefined, isUnlisted: false, isConfigured: true };
  } catch (error) {
    return {
      ids: [],
      error: messageOf(error),
      isUnlisted: error instanceof ProviderError && isUnlisted(error),
      isConfigured: isGiven(model, error),
    };
  }
}

async function listFrom(provider: Provider): Promise<readonly string[]> {
  const signal = AbortSignal.timeout(timeoutMs);
  const until = performance.now() + timeoutMs;
  for (let growingMs = firstWaitMs; ; growingMs *= 2) {
    try {
      return await provider.listModels(signal);
    } catch (error) {
      if (!mayPass(error)) throw error;
      const waitMs = Math.max(growingMs, error.retryAfterMs ?? 0);
      if (performance.now() + waitMs >= until) throw error;
      await sleep(waitMs);
    }
  }
}

/** A server that takes no connection is not started in seconds. */
function mayPass(error: unknown): error is ProviderError {
  return (
    error instanceof ProviderError && error.retryable && !isUnlisted(error) && wasReached(error)
  );
}

function isUnlisted({ kind, status }: ProviderError): boolean {
  return kind === 'malformed' || [404, 405, 501].includes(status ?? 0);
}

function isGiven(model: Model, error: unknown): boolean {
  if (error instanceof ConfigError) return !(error instanceof MissingKeyError);
  return vendor(model.interface).keyVariables.length > 0;
}

/** Does not name the model, which may be a stand-in that nobody wrote. Rethrows a bug. */
function messageOf(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.map(({ message }) => message).join('; ');
  if (error instanceof CoEvalError) return error.message;
  if ((error as Error).name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  throw error;
}
