import { type Opened, probeModels } from '../../coeval.ts';
import type { Model } from '../../domain/model.ts';
import { ProviderError } from '../../errors.ts';
import type { Annotations } from '../annotations.ts';

interface Check {
  readonly annotations: Annotations;
  /** Names of the models that are to be called. */
  readonly needed: ReadonlySet<string>;
}

/** @throws {ProviderError} when a model cannot be called, unless the config only wants a warning */
export async function checkModels(
  opened: Opened,
  models: readonly Model[],
  { annotations, needed }: Check,
): Promise<void> {
  const { mode, onFail } = opened.experiment.probe;
  if (mode === 'disable') return;
  const asked = mode === 'full' ? models : models.filter(({ name }) => needed.has(name));
  const results = await probeModels(opened, asked);
  const failures = results
    .filter(({ status }) => status === 'failed')
    .map(({ model, message }) => `${model}: ${message}`);
  if (failures.length === 0) return;
  if (onFail === 'abort') {
    throw new ProviderError(`Cannot start, nothing was called:\n${failures.join('\n')}`, {});
  }
  for (const failure of failures) annotations.warn(failure);
}
