import { modelsToProbe, type Opened, probeModels, type RunHow } from '../../coeval.ts';
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
  const asked = await modelsToProbe(opened.experiment, models, how);
  if (asked.length === 0) return;
  const { onFail } = opened.experiment.probe;
  const results = await probeModels(opened, asked);
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
