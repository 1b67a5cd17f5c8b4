import type { Experiment } from '../domain/experiment.ts';
import type { Model } from '../domain/model.ts';
import { redactor } from '../domain/redact.ts';
import type { Connection } from '../providers/provider.ts';
import { createProvider } from '../providers/registry.ts';
import type { Emit } from './events.ts';
import type { Ledger } from './ledger.ts';
import { Limiter } from './limiter.ts';
import { Line } from './line.ts';
import { Slots } from './slots.ts';

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
  for (const model of models) {
    const connection = { ...connect(model), secrets };
    const provider = await createProvider(model.interface, connection);
    const key = [model.interface, connection.baseUrl, connection.apiKey, model.id].join('\n');
    const limiter = limiters.get(key) ?? limiterFor(model, slots);
    limiters.set(key, limiter);
    const { patienceMs } = experiment;
    lines.set(model.name, new Line({ model, provider, limiter, ledger, emit, patienceMs, redact }));
  }
  return lines;
}

function limiterFor(model: Model, slots: Slots): Limiter {
  const { maxConcurrency, requestsPerMinute, tokensPerMinute } = model;
  return new Limiter({ slots, maxConcurrency, requestsPerMinute, tokensPerMinute });
}
