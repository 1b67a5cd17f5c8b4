import type { Planned } from './planned.ts';

/**
 * Calls that cost more than the most that was reckoned, as where a vendor bills what no price tells.
 * Later calls of their model are taken to cost as much more, so that a budget is overrun at most by
 * the calls that are in flight at the first surprise.
 */
export class Surprises {
  /** By model, how many times the most it was; of a call that was to be free, its cost in USD. */
  readonly #largest = new Map<string, number>();

  /** The most that a call may cost, as far as is known by now. */
  mostUsd({ model, mostUsd }: Pick<Planned, 'model' | 'mostUsd'>): number | undefined {
    const largest = this.#largest.get(model);
    return largest === undefined || mostUsd === undefined ? mostUsd : (mostUsd || 1) * largest;
  }

  note({ model, mostUsd }: Planned, costUsd: number): void {
    if (mostUsd === undefined || costUsd <= mostUsd) return;
    this.#largest.set(model, Math.max(costUsd / (mostUsd || 1), this.#largest.get(model) ?? 0));
  }
}
