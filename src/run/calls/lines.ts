import type { Experiment } from '../../domain/experiment.ts';
import type { Model } from '../../domain/model.ts';
import { redactor } from '../../domain/redact.ts';
import type { Connection } from '../../providers/provider.ts';
import { createProvider } from '../../providers/registry.ts';
import type { Emit } from '../events.ts';
import { Limiter } from '../limits/limiter.ts';
import { Slots } from '../limits/slots.ts';
import type { Ledger } from './ledger.ts';
import { Line } from './line.ts';

interface LineSetup {
  readonly experiment: Pick<Experiment, 'concurrency' | 'patienceMs'>;
  readonly ledger: Ledger;
  readonly emit: Emit;
  readonly connect: (model: Model) => Connection;
  /** Every value that must reach no file. */
  readonly secrets: readonly string[];
}

/**
 * A line to each model. Models with the same vendor, address, key and id share one limiter, because
 * their provider counts them as one.
 */
export async function openLines(
  models: readonly Model[],
  { experiment, ledger, emit, connect, secrets }: LineSetup,
): Promise<ReadonlyMap<string, Line>> {
  const slots = new Slots(experiment.concurrency);
  const limiters = new Map<string, Limiter>();
  const lines = new Map<string, Line>();
  const redact = redactor(secrets);
  const { patienceMs } = experiment;
  const connected = models.map((model) => ({ model, connection: { ...connect(model), secrets } }));
  const shared = Map.groupBy(connected, keyOf);
  for (const one of connected) {
    const { model, connection } = one;
    const provider = await createProvider(model.interface, connection);
    const key = keyOf(one);
    const limiter = limiters.get(key) ?? limiterFor(shared.get(key) ?? [], slots);
    limiters.set(key, limiter);
    lines.set(model.name, new Line({ model, provider, limiter, ledger, emit, patienceMs, redact }));
  }
  return lines;
}

interface Connected {
  readonly model: Model;
  readonly connection: Connection;
}

/** What a provider knows a model by. */
function keyOf({ model, connection }: Connected): string {
  return [model.interface, connection.baseUrl, connection.apiKey, model.id].join('\n');
}

/** Keeps to the least that the user allows any of them. */
function limiterFor(sharing: readonly Connected[], slots: Slots): Limiter {
  const least = (limit: 'maxConcurrency' | 'requestsPerMinute' | 'tokensPerMinute') => {
    const limits = sharing.flatMap(({ model }) => model[limit] ?? []);
    return limits.length > 0 ? Math.min(...limits) : undefined;
  };
  return new Limiter({
    slots,
    maxConcurrency: least('maxConcurrency'),
    requestsPerMinute: least('requestsPerMinute'),
    tokensPerMinute: least('tokensPerMinute'),
  });
}
