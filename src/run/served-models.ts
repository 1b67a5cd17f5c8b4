import type { Model } from '../domain/model.ts';
import { CoEvalError } from '../errors.ts';
import type { Connection } from '../providers/provider.ts';
import { redactor } from '../providers/redact.ts';
import { createProvider } from '../providers/registry.ts';

const timeoutMs = 20_000;

/** What a vendor says it serves, or why it does not say. */
export interface ServedModels {
  /** Without secrets; empty where there is an error. */
  readonly ids: readonly string[];
  readonly error: string | undefined;
  /** Whether it was asked at all: a key and an address were there. */
  readonly wasAsked: boolean;
}

/**
 * Asks the vendor of a model for its list of models, which costs nothing.
 *
 * @param connect throws a `CoEvalError` where the key or the address is missing
 */
export async function servedModels(
  model: Model,
  connect: (model: Model) => Connection,
): Promise<ServedModels> {
  let wasAsked = false;
  try {
    const connection = connect(model);
    wasAsked = true;
    const provider = await createProvider(model.interface, connection);
    const ids = await provider.listModels(AbortSignal.timeout(timeoutMs));
    const redact = redactor([connection.apiKey ?? '', ...(connection.secrets ?? [])]);
    return { ids: ids.map(redact), error: undefined, wasAsked };
  } catch (error) {
    return { ids: [], error: messageOf(error), wasAsked };
  }
}

/** Rethrows a bug. */
function messageOf(error: unknown): string {
  if (error instanceof CoEvalError) return error.message;
  if ((error as Error).name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  throw error;
}
