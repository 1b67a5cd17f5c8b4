import type { Model } from '../domain/model.ts';
import { CoEvalError } from '../errors.ts';
import type { Connection } from '../providers/provider.ts';
import { createProvider } from '../providers/registry.ts';

const timeoutMs = 20_000;

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
 * all, or not all it serves, only leaves a remark.
 */
export async function probe(
  models: readonly Model[],
  connect: (model: Model) => Connection,
): Promise<ProbeResult[]> {
  return Promise.all(models.map((model) => probeOne(model, connect)));
}

async function probeOne(model: Model, connect: (model: Model) => Connection): Promise<ProbeResult> {
  const result = { model: model.name, interface: model.interface };
  try {
    const provider = await createProvider(model.interface, connect(model));
    const ids = await provider.listModels(AbortSignal.timeout(timeoutMs));
    return { ...result, status: 'ok', message: remark(model.id, ids) };
  } catch (error) {
    if (error instanceof CoEvalError)
      return { ...result, status: 'failed', message: error.message };
    if ((error as Error).name !== 'TimeoutError') throw error;
    const message = `no answer within ${timeoutMs / 1000} s`;
    return { ...result, status: 'failed', message };
  }
}

function remark(id: string, ids: readonly string[]): string {
  if (ids.length === 0 || ids.includes('any') || ids.some((one) => one.endsWith(id))) return '';
  return `"${id}" is not on the vendor's list of ${ids.length} models`;
}
