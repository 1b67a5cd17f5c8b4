import type { Model } from '../domain/model.ts';
import { type VendorId, vendor } from '../domain/vendors.ts';
import { CoEvalError, ConfigError } from '../errors.ts';
import type { Connection } from '../providers/provider.ts';
import { createProvider } from '../providers/registry.ts';

const timeoutMs = 20_000;

/** The models that one vendor serves to the key at hand, or why it does not say. */
export interface ModelList {
  readonly interface: VendorId;
  readonly label: string;
  /** Sorted; empty where there is an error. */
  readonly ids: readonly string[];
  readonly error: string | undefined;
  /** Whether there is a key for it, or it needs none and answers. */
  readonly isConfigured: boolean;
}

/**
 * Asks vendors for their models, all at once.
 *
 * @param connect throws a `CoEvalError` where the key or the address is missing
 */
export async function listModels(
  ids: readonly VendorId[],
  connect: (model: Model) => Connection,
): Promise<ModelList[]> {
  return Promise.all(ids.map((id) => listOf(id, connect)));
}

async function listOf(id: VendorId, connect: (model: Model) => Connection): Promise<ModelList> {
  const { label, keyVariables } = vendor(id);
  const list = { interface: id, label, ids: [], error: undefined };
  const needsKey = keyVariables.length > 0;
  let isConfigured = false;
  try {
    const connection = connect(standIn(id));
    isConfigured = needsKey;
    const provider = await createProvider(id, connection);
    const ids = await provider.listModels(AbortSignal.timeout(timeoutMs));
    return { ...list, ids: [...ids].sort(), isConfigured: true };
  } catch (error) {
    return { ...list, error: messageOf(error), isConfigured };
  }
}

/** Does not name the stand-in, which nobody wrote. Rethrows a bug. */
function messageOf(error: unknown): string {
  if (error instanceof ConfigError) return error.problems.map(({ message }) => message).join('; ');
  if (error instanceof CoEvalError) return error.message;
  if ((error as Error).name === 'TimeoutError') return `no answer within ${timeoutMs / 1000} s`;
  throw error;
}

/** A model that stands for all of its vendor's, so that key and address are found as for any. */
function standIn(id: VendorId): Model {
  const parameters = { temperature: undefined, maxTokens: 1, systemPrompt: undefined, extra: {} };
  return {
    name: id,
    interface: id,
    id: '',
    roles: [],
    parameters: { teacher: parameters, student: parameters, judge: parameters },
    baseUrl: undefined,
    accessKey: undefined,
    maxConcurrency: undefined,
    requestsPerMinute: undefined,
    tokensPerMinute: undefined,
    timeoutMs,
    price: undefined,
    batch: undefined,
  };
}
