import type { Experiment } from '../../domain/experiment.ts';
import { NextTime } from '../../domain/next-time.ts';
import { StoreError } from '../../errors.ts';
import type { BadLine } from '../../store/read-records.ts';
import {
  openUsageLog,
  readUsage,
  type UsageLog,
  type UsageTotal,
  type UsageTotals,
} from '../../store/usage-log.ts';
import { type Emit, GapError } from '../events.ts';
import type { Planned, Reservation } from './planned.ts';
import { Surprises } from './surprises.ts';

type Limits = Pick<Experiment, 'quota' | 'budgetUsd'>;

/**
 * Counts calls and money over the life of a run's folder, and lets none through that would go over
 * the quota or the budget.
 *
 * A call is reserved on the disk before it is made, and settled after: a process that is killed in
 * between leaves a reservation behind, which counts as used for ever. So both limits hold over kills
 * and continues, to the call and to the cent.
 */
export class Ledger {
  readonly #limits: Limits;
  readonly #log: UsageLog;
  readonly #totals: UsageTotals;
  /** By model, calls that are settled and calls in flight. */
  readonly #calls = new Map<string, number>();
  readonly #held = new Map<string, number>();
  /** By model, the cheapest call that there was room for. */
  readonly #leastUsd = new Map<string, number>();
  readonly #surprises = new Surprises();
  #spentUsd = 0;
  #heldUsd = 0;
  #inFlight = 0;
  readonly #settled = new NextTime();
  #failed: unknown;

  private constructor(limits: Limits, log: UsageLog, totals: UsageTotals) {
    this.#limits = limits;
    this.#log = log;
    this.#totals = totals;
    for (const { model, total } of totals.all()) this.#count(model, total);
  }

  /**
   * @param emit warned of lines of the log that cannot be read
   * @throws {StoreError} when there are such lines and a limit that they may count towards
   */
  static async open(root: string, scope: string, limits: Limits, emit: Emit): Promise<Ledger> {
    const tell = (damaged: readonly BadLine[]) => tellDamage(damaged, limits, emit);
    const log = await openUsageLog(root, scope, tell);
    try {
      const totals = await readUsage(root);
      tell(totals.damaged);
      return new Ledger(limits, log, totals);
    } catch (error) {
      await log.close();
      throw error;
    }
  }

  get totals(): UsageTotals {
    return this.#totals;
  }

  /**
   * Holds room for a call, which is to be {@link write written} before it is made, or {@link drop given
   * up}; undefined when there is none until another is {@link settled}.
   *
   * @throws {GapError} when there is none even once all calls in flight are settled
   */
  hold(planned: Planned): Reservation | undefined {
    const { model, mostUsd } = planned;
    if (!this.#isLimited(model)) return { ...planned, id: undefined, heldUsd: mostUsd };
    if (!this.#fits(planned)) return undefined;
    const heldUsd = this.#surprises.mostUsd(planned);
    this.#hold(model, 1, heldUsd);
    const least = this.#leastUsd.get(model) ?? Number.POSITIVE_INFINITY;
    this.#leastUsd.set(model, Math.min(mostUsd ?? 0, least));
    return { ...planned, id: crypto.randomUUID(), heldUsd };
  }

  /** Resolves when a call has given back what it held: there may be room that was not there. */
  settled(): Promise<void> {
    return this.#settled.wait();
  }

  /** Resolves when the disk knows of the call. @throws {StoreError} when it cannot be written */
  write({ id, heldUsd = 0, phase, model }: Reservation): Promise<unknown> | undefined {
    return id === undefined
      ? undefined
      : this.#log.append({ reserved: id, cost_usd: heldUsd, phase, model });
  }

  /** Gives back what is held for a call that is not made, and not written. */
  drop({ id, model, heldUsd }: Reservation): void {
    if (id !== undefined) this.#release(model, heldUsd);
  }

  /** Notes what the call really took; all zero for one that did not reach the provider. */
  settle(reservation: Reservation, spent: UsageTotal): void {
    const { id, phase, model, heldUsd } = reservation;
    this.#totals.add(phase, model, spent);
    this.#log.append({ spent, phase, model, settles: id }).catch(this.#fail);
    if (id === undefined) return;
    this.#count(model, spent);
    this.#surprises.note(reservation, spent.cost_usd);
    this.#release(model, heldUsd);
  }

  #release(model: string, heldUsd: number | undefined): void {
    this.#hold(model, -1, heldUsd);
    this.#settled.tell();
  }

  readonly #fail = (error: unknown): void => {
    this.#failed = error;
  };

  /** @throws {StoreError} when something could not be written */
  async close(): Promise<void> {
    await this.#log.close();
    if (this.#failed !== undefined) throw this.#failed;
  }

  /** @throws {GapError} when there will never be room for the call */
  check(planned: Planned): void {
    if (this.#isLimited(planned.model)) this.#fits(planned);
  }

  /** Whether the budget may have room for further calls of the model, cheaper than one that it has none for. */
  hasRoom(model: string): boolean {
    const { budgetUsd = Number.POSITIVE_INFINITY } = this.#limits;
    const least = { model, mostUsd: this.#leastUsd.get(model) };
    return this.#spentUsd + (this.#surprises.mostUsd(least) ?? 0) <= budgetUsd;
  }

  /** False means: ask again when a call in flight is settled. */
  #fits(planned: Planned): boolean {
    return (
      this.#fitsQuota(planned.model) && this.#fitsBudget(this.#surprises.mostUsd(planned) ?? 0)
    );
  }

  #fitsQuota(model: string): boolean {
    const most = this.#limits.quota[model];
    if (most === undefined) return true;
    const calls = this.#calls.get(model) ?? 0;
    const held = this.#held.get(model) ?? 0;
    if (calls >= most) {
      throw new GapError(
        'quota',
        `its quota of ${most} ${most === 1 ? 'call' : 'calls'} is used up; raise experiment.quota.${model}.max_calls or --quota ${model}`,
      );
    }
    return calls + held < most;
  }

  #fitsBudget(mostUsd: number): boolean {
    const { budgetUsd } = this.#limits;
    if (budgetUsd === undefined || mostUsd === 0) return true;
    if (this.#spentUsd + mostUsd > budgetUsd) {
      throw new GapError(
        'budget',
        `a call that may cost $${Number(mostUsd.toPrecision(2))} does not fit into what is left of the budget of $${budgetUsd}; raise experiment.budget_usd`,
      );
    }
    return this.#spentUsd + this.#heldUsd + mostUsd <= budgetUsd;
  }

  #isLimited(model: string): boolean {
    return this.#limits.budgetUsd !== undefined || this.#limits.quota[model] !== undefined;
  }

  #hold(model: string, sign: 1 | -1, usd = 0): void {
    this.#held.set(model, (this.#held.get(model) ?? 0) + sign);
    this.#inFlight += sign;
    // Sums of fractions leave a rest, for which a call would wait that nobody settles.
    this.#heldUsd = this.#inFlight === 0 ? 0 : this.#heldUsd + sign * usd;
  }

  #count(model: string, { calls, cost_usd }: UsageTotal): void {
    this.#calls.set(model, (this.#calls.get(model) ?? 0) + calls);
    this.#spentUsd += cost_usd;
  }
}

function tellDamage(damaged: readonly BadLine[], { quota, budgetUsd }: Limits, emit: Emit): void {
  const isLimited = budgetUsd !== undefined || Object.keys(quota).length > 0;
  for (const { path, line } of damaged) {
    const what = `${path}:${line}: this line is damaged, and the call that it may stand for is not counted`;
    if (!isLimited) emit({ type: 'warning', message: what });
    else {
      throw new StoreError(
        `Cannot keep to the quota or the budget. ${what}. Mend the line, or remove it to go on without`,
      );
    }
  }
}
