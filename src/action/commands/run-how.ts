import { type Opened, type RunHow, runState } from '../../coeval.ts';
import type { Inputs } from '../inputs/inputs.ts';
import type { Step } from '../step.ts';

/** Whether to go on with what the folder holds, and where to take finished records from. */
export async function howOf(
  opened: Opened,
  { context }: Step,
  inputs: Inputs,
  finished: string | undefined,
): Promise<RunHow> {
  const only = inputs['only-models'] && new Set(inputs['only-models']);
  const shard = inputs.shard;
  const continues = (await runState(opened)) === 'unfinished';
  const how = { overwrites: false, stale: 'refresh', retryFailed: false, only, shard } as const;
  if (continues) return { ...how, continues };
  const reuses = reuseOf(inputs, context.event.name);
  const reuse = reuses === 'none' ? undefined : finished;
  const onlyDatapoints = reuses === 'datapoints';
  return { ...how, continues, ...(reuse && { reuse, onlyDatapoints }) };
}

/** A timed run is to notice what providers change behind a name, so it asks again. */
function reuseOf({ reuse }: Inputs, event: string): Exclude<Inputs['reuse'], 'auto'> {
  if (reuse !== 'auto') return reuse;
  return event === 'schedule' ? 'datapoints' : 'all';
}
