import {
  modelsToProbe,
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
  const asked = await modelsToProbe(opened.experiment, models, how);
  if (asked.length === 0) return;
  const { onFail } = opened.experiment.probe;
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
