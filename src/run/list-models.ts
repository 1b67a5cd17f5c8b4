import type { Model } from '../domain/model.ts';
import { type VendorId, vendor, vendors } from '../domain/vendors.ts';
import { CoEvalError } from '../errors.ts';
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
}

export const vendorIds = Object.keys(vendors) as readonly VendorId[];

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
  const list = { interface: id, label: vendor(id).label, ids: [], error: undefined };
  try {
    const provider = await createProvider(id, connect(standIn(id)));
    const ids = await provider.listModels(AbortSignal.timeout(timeoutMs));
    return { ...list, ids: [...ids].sort() };
  } catch (error) {
    if (error instanceof CoEvalError) return { ...list, error: error.message };
    if ((error as Error).name !== 'TimeoutError') throw error;
    return { ...list, error: `no answer within ${timeoutMs / 1000} s` };
  }
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
