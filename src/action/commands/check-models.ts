import {
  foresight,
  type Opened,
  type ProbeResult,
  probeModels,
  type RunHow,
} from '../../coeval.ts';
import type { Model } from '../../domain/model.ts';
import { ProviderError } from '../../errors.ts';
import type { Annotations } from '../annotations.ts';

interface Check {
  readonly annotations: Annotations;
  /** Of the run that is about to call them. */
  readonly how: RunHow;
}

/**
 * Warns of what is wrong, or could not be made sure of.
 *
 * @throws {ProviderError} when a model cannot be called, unless the config only wants a warning
 */
export async function checkModels(
  opened: Opened,
  models: readonly Model[],
  { annotations, how }: Check,
): Promise<void> {
  const { mode, onFail } = opened.experiment.probe;
  if (mode === 'disable') return;
  const asked = mode === 'full' ? models : await neededOf(opened, models, how);
  const results = await probeModels(opened, asked);
  const said = results.filter(({ message }) => message !== '');
  const failures = said.filter(({ status }) => status === 'failed').map(line);
  if (failures.length > 0 && onFail === 'abort') {
    throw new ProviderError(`Cannot start, nothing was called:\n${failures.join('\n')}`, {});
  }
  for (const one of said) annotations.warn(line(one));
}

function line({ model, message }: ProbeResult): string {
  return `${model}: ${message}`;
}

/** Reads the whole run, and with it the baseline: to be called only where the answer matters. */
async function neededOf(
  opened: Opened,
  models: readonly Model[],
  how: RunHow,
): Promise<readonly Model[]> {
  const { plan } = await foresight(opened, how);
  const called = new Set(plan.rows.map(({ model }) => model));
  return models.filter(({ name }) => called.has(name));
}
