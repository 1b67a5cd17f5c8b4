import type { Experiment } from '../../domain/experiment.ts';
import type { Model } from '../../domain/model.ts';
import { plan } from '../../plan/plan.ts';
import type { Approach } from '../approach/approach.ts';
import { foresee } from '../approach/foresee.ts';

/**
 * Of some models, those that `probe_mode` wants to be asked before a run. With `resume` it reads all
 * that the run has, and its baseline, to tell which are about to be called.
 */
export async function modelsToProbe(
  wanted: Experiment,
  models: readonly Model[],
  how: Approach,
): Promise<readonly Model[]> {
  const { mode } = wanted.probe;
  if (mode === 'disable') return [];
  if (mode === 'full') return models;
  const { experiment, inventory, used } = await foresee(wanted, how);
  const { rows } = plan(experiment, inventory, { used, only: how.only });
  const called = new Set(rows.map(({ model }) => model));
  return models.filter(({ name }) => called.has(name));
}
