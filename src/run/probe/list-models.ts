import type { Model } from '../../domain/model.ts';
import { type VendorId, vendor } from '../../domain/vendors.ts';
import type { Connection } from '../../providers/provider.ts';
import { type ServedModels, servedModels } from './served-models.ts';

/** The models that one vendor serves to the key at hand, sorted, or why it does not say. */
export interface ModelList extends ServedModels {
  readonly interface: VendorId;
  readonly label: string;
}

/**
 * Asks vendors for their models, all at once.
 *
 * @param connect as of {@link servedModels}
 */
export async function listModels(
  ids: readonly VendorId[],
  connect: (model: Model) => Connection,
): Promise<ModelList[]> {
  return Promise.all(ids.map((id) => listOf(id, connect)));
}

async function listOf(id: VendorId, connect: (model: Model) => Connection): Promise<ModelList> {
  const { ids, ...served } = await servedModels(standIn(id), connect);
  return { interface: id, label: vendor(id).label, ids: ids.toSorted(), ...served };
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
    timeoutMs: 0,
    price: undefined,
    batch: undefined,
  };
}
