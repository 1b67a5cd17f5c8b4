import type { Price } from '../domain/model.ts';
import type { EvaluationRecord, ResponseRecord } from '../domain/records.ts';
import type { Usage } from '../domain/usage.ts';
import { costUsd } from '../prices/cost.ts';
import type { Comparison } from './comparison.ts';

type CalledRecord = Pick<
  ResponseRecord | EvaluationRecord,
  'usage' | 'cost_usd' | 'attempts' | 'task_id'
>;

/** What the answers or evaluations of one model in one task cost. */
interface Group {
  /** At today's prices, as if the provider had cached nothing. */
  full: number;
  /** What its cache changes about that; at most 0. */
  cache: number;
  /** As it was paid. */
  paid: number;
  /** Records that took one attempt, and their input tokens. */
  readonly once: { records: number; inputTokens: number };
  /** Those that took more, few of all. */
  readonly again: {
    readonly full: number;
    readonly inputTokens: number;
    readonly attempts: number;
  }[];
}

/** What one run's records cost, and why. */
export interface Costs {
  readonly usd: number | null;
  /** They add up to `usd`. */
  readonly parts: CostParts | null;
  readonly unpriced: readonly string[];
}

interface CostParts {
  readonly tokens: number;
  readonly retries: number;
  readonly cache: number;
  readonly prices: number;
}

/** Adds up the cost of records, as they stream by. */
export class CostMeter {
  readonly #priceOf: (model: string) => Price | undefined;
  readonly #groups = new Map<string, Group>();
  readonly #unpriced = new Set<string>();
  readonly #unknown = new Set<string>();

  constructor(priceOf: (model: string) => Price | undefined) {
    this.#priceOf = priceOf;
  }

  add(kind: 'response' | 'evaluation', model: string, record: CalledRecord): void {
    const price = this.#priceOf(model);
    const { full, now, paid, inputTokens } = amounts(record, price);
    if (!price) this.#unpriced.add(model);
    if (paid === undefined) this.#unknown.add(model);
    const key = JSON.stringify([kind, model, record.task_id]);
    const group = this.#groups.get(key) ?? emptyGroup();
    this.#groups.set(key, group);
    group.full += full;
    group.cache += now - full;
    group.paid += paid ?? 0;
    noteAttempts(group, { full, inputTokens, attempts: record.attempts ?? 1 });
  }

  costs(): Costs {
    const groups = [...this.#groups.values()];
    const sum = (of: (group: Group) => number) =>
      groups.reduce((total, group) => total + of(group), 0);
    const [full, cache, paid] = [sum((g) => g.full), sum((g) => g.cache), sum((g) => g.paid)];
    const retries = sum(retryCost);
    const unpriced = [...new Set([...this.#unpriced, ...this.#unknown])].sort();
    const parts = { tokens: full - retries, retries, cache, prices: paid - full - cache };
    return {
      usd: this.#unknown.size > 0 ? null : paid,
      parts: unpriced.length > 0 ? null : parts,
      unpriced,
    };
  }
}

/** What one record cost: at today's price without and with the provider's cache, and as paid. */
function amounts(record: CalledRecord, price: Price | undefined) {
  const usage = usageOf(record, price);
  if (!price || !usage) {
    // A record that tells its cost but no tokens, or has no price, is all tokens.
    const paid = record.cost_usd;
    return { full: paid ?? 0, now: paid ?? 0, paid, inputTokens: usage?.inputTokens ?? 0 };
  }
  const { inputTokens, outputTokens } = usage;
  const now = costUsd(usage, price);
  const full = costUsd({ inputTokens, outputTokens }, price);
  return { full, now, paid: record.cost_usd ?? now, inputTokens };
}

function emptyGroup(): Group {
  return { full: 0, cache: 0, paid: 0, once: { records: 0, inputTokens: 0 }, again: [] };
}

function noteAttempts(group: Group, attempt: Group['again'][number]): void {
  if (attempt.attempts > 1) {
    group.again.push(attempt);
  } else {
    group.once.records += 1;
    group.once.inputTokens += attempt.inputTokens;
  }
}

/**
 * What was paid for asking again. A record's tokens are of all its answers, but an attempt may have
 * been refused and cost nothing: how many answers it had is told by its input, held against that of
 * records of the same kind that took one attempt.
 */
function retryCost({ once, again }: Group): number {
  const usual = once.inputTokens / once.records;
  return again.reduce((total, { full, inputTokens, attempts }) => {
    const answers = usual > 0 ? Math.round(inputTokens / usual) : attempts;
    const paidFor = Math.max(1, Math.min(attempts, answers));
    return total + (full * (paidFor - 1)) / paidFor;
  }, 0);
}

/** What is free needs no count of its tokens. */
function usageOf({ usage }: CalledRecord, price: Price | undefined): Usage | undefined {
  const isFree = price?.input === 0 && price.output === 0;
  if (!usage) return isFree ? { inputTokens: 0, outputTokens: 0 } : undefined;
  const { input_tokens: inputTokens, output_tokens: outputTokens, cached_tokens } = usage;
  return { inputTokens, outputTokens, cachedTokens: cached_tokens ?? 0 };
}

/** Both runs' costs beside each other; the parts of the difference add up to it. */
export function compareCosts(current: Costs, baseline: Costs): Comparison['cost'] {
  const usd = current.usd === null || baseline.usd === null ? null : current.usd - baseline.usd;
  const part = (name: keyof CostParts) =>
    usd === null || !current.parts || !baseline.parts
      ? null
      : current.parts[name] - baseline.parts[name];
  return {
    baseline_usd: baseline.usd,
    current_usd: current.usd,
    delta_usd: usd,
    tokens_usd: part('tokens'),
    prices_usd: part('prices'),
    retries_usd: part('retries'),
    cache_usd: part('cache'),
    unpriced_models: [...new Set([...current.unpriced, ...baseline.unpriced])].sort(),
  };
}
