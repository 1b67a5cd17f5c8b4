import { foresight, type Opened, probeModels, type RunHow } from '../../coeval.ts';
import { ProviderError } from '../../errors.ts';
import { probeTable } from '../tables/probe-table.ts';

type Models = Opened['experiment']['models'];

/**
 * Asks models for a sign of life before a run makes its first call, as `probe_mode` has it.
 *
 * @param options.warn told of what is wrong and does not end the run
 * @throws {ProviderError} when one does not answer and `probe_on_fail` is `abort`
 */
export async function probeFirst(
  opened: Opened,
  models: Models,
  { how, warn }: { readonly how: RunHow; readonly warn: (text: string) => void },
): Promise<void> {
  const { mode, onFail } = opened.experiment.probe;
  if (mode === 'disable') return;
  const results = await probeModels(opened, await modelsToProbe(opened, models, how));
  const failed = results.filter(({ status }) => status === 'failed');
  if (failed.length > 0 && onFail === 'abort') {
    const count = failed.length === 1 ? 'a model' : `${failed.length} models`;
    throw new ProviderError(
      `Cannot start: ${count} of the experiment cannot be called (--probe-on-fail warn starts all the same)\n${probeTable(failed)}`,
      { kind: 'network' },
    );
  }
  for (const { model, message } of results) if (message !== '') warn(`${model}: ${message}`);
}

/** All of them, or with mode `resume` those that what is left of the run needs. */
export async function modelsToProbe(
  opened: Opened,
  models: Models,
  how: RunHow = anyHow,
): Promise<Models> {
  if (opened.experiment.probe.mode !== 'resume') return models;
  const foreseen = await foresight(opened, how);
  // Which of the two is to come nobody has said; then a run that is there will be gone on with.
  const { plan } = foreseen.needsDecision
    ? await foresight(opened, { ...how, continues: true })
    : foreseen;
  const needed = new Set(plan.rows.map(({ model }) => model));
  return models.filter(({ name }) => needed.has(name));
}

const anyHow: RunHow = {
  continues: false,
  overwrites: false,
  stale: 'refresh',
  retryFailed: false,
  only: undefined,
};
