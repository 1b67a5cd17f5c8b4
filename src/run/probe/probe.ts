import type { Model } from '../../domain/model.ts';
import type { Connection } from '../../providers/provider.ts';
import { servedModels } from './served-models.ts';

/** Whether one model can be called, as far as can be told without paying. */
export interface ProbeResult {
  readonly model: string;
  readonly interface: string;
  readonly status: 'ok' | 'failed';
  /** What is wrong, or what could not be made sure of; empty when all is well. */
  readonly message: string;
}

/**
 * Asks each model's vendor for its list of models, all at once: that costs nothing, proves the key
 * and the address, and tells whether the model's id is on the list. A vendor that lists no model at
 * all, or not all it serves, or has no list, only leaves a remark.
 */
export async function probe(
  models: readonly Model[],
  connect: (model: Model) => Connection,
): Promise<ProbeResult[]> {
  return Promise.all(models.map((model) => probeOne(model, connect)));
}

async function probeOne(model: Model, connect: (model: Model) => Connection): Promise<ProbeResult> {
  const result = { model: model.name, interface: model.interface };
  const { ids, error, isUnlisted } = await servedModels(model, connect);
  if (error === undefined) return { ...result, status: 'ok', message: remark(model.id, ids) };
  return isUnlisted
    ? { ...result, status: 'ok', message: `not checked, for there is no list of models: ${error}` }
    : { ...result, status: 'failed', message: error };
}

/** Lists may have a folder before an id, as `models/`; Ollama's has the tag that is meant without one. */
function remark(id: string, ids: readonly string[]): string {
  const names = [id, `${id}:latest`];
  const isListed = ids.some((one) =>
    names.some((name) => one === name || one.endsWith(`/${name}`)),
  );
  if (ids.length === 0 || ids.includes('any') || isListed) return '';
  return `"${id}" is not on the vendor's list of ${ids.length} models`;
}
