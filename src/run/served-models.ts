import type { Model } from '../domain/model.ts';
import { redactor } from '../domain/redact.ts';
import { vendor } from '../domain/vendors.ts';
import { CoEvalError, ConfigError, MissingKeyError } from '../errors.ts';
import type { Connection } from '../providers/provider.ts';
import { createProvider } from '../providers/registry.ts';

const timeoutMs = 20_000;

/** What a vendor says it serves, or why it does not say. */
export interface ServedModels {
  /** Without secrets; empty where there is an error. */
  readonly ids: readonly string[];
  readonly error: string | undefined;
  /** Whether there is a key for it, or it needs none and answers, or its address is wrong. */
  readonly isConfigured: boolean;
}

/**
 * Asks the vendor of a model for its list of models, which costs nothing.
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
    const ids = await provider.listModels(AbortSignal.timeout(timeoutMs));
    const redact = redactor([connection.apiKey ?? '', ...(connection.secrets ?? [])]);
    return { ids: ids.map(redact), error: undefined, isConfigured: true };
  } catch (error) {
    return { ids: [], error: messageOf(error), isConfigured: isGiven(model, error) };
  }
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
