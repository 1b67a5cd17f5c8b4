import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import type { Gap, RunEvent } from '../../run/events.ts';
import { type Pace, withRecord } from './time-left.ts';

type PhaseCounts = Extract<RunEvent, { type: 'phase-started' }>['counts'];

/** How far a run is, as its events have told so far. */
export interface Progress {
  readonly experiment: string;
  /** Milliseconds since 1970, as are all times here. */
  readonly startedAt: number;
  readonly phases: Readonly<Record<PhaseName, PhaseCounts>>;
  /** Of this process; what the folder's earlier runs took is not in it, nor in what follows. */
  readonly calls: number;
  readonly retries: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Of the calls whose price is known. */
  readonly costUsd: number;
  /** Models that were called at an unknown price. */
  readonly unpriced: readonly string[];
  /** What happened in each of the last seconds in which anything did, oldest first. */
  readonly beats: readonly Beat[];
  /** By model, until when it has to wait for its provider's limit. */
  readonly waits: Readonly<Record<string, number>>;
  readonly stopped: Readonly<Record<string, Gap>>;
  /** By model, records that it owes as planned; those of a stopped one will not come. */
  readonly owed: Readonly<Record<string, number>>;
  /** By model, how fast it writes. */
  readonly paces: Readonly<Record<string, Pace>>;
  /** Attempts at calls that have begun and not ended: sent, or about to be. */
  readonly inFlight: number;
  /** Whether no new work is taken, because the user wants to leave. */
  readonly stopping: boolean;
}

interface Beat {
  readonly second: number;
  readonly calls: number;
  readonly records: Readonly<Partial<Record<PhaseName, number>>>;
}

/** Seconds over which speed is told. */
const speedSeconds = 10;

export function newProgress(experiment: string, now: number): Progress {
  const none = { expected: 0, present: 0, failed: 0, missing: 0 };
  return {
    experiment,
    startedAt: now,
    phases: Object.fromEntries(phaseNames.map((phase) => [phase, none])) as Progress['phases'],
    calls: 0,
    retries: 0,
    inputTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    unpriced: [],
    beats: [],
    waits: {},
    stopped: {},
    owed: {},
    paces: {},
    inFlight: 0,
    stopping: false,
  };
}

/** The progress after one more event. Changes nothing of what it is given. */
export function advance(progress: Progress, event: RunEvent, now: number): Progress {
  switch (event.type) {
    case 'phase-started':
      return phaseStarted(progress, event);
    case 'phase-finished':
      return withCounts(progress, event.phase, event.counts);
    case 'record-written':
      return recordWritten(progress, event, now);
    case 'in-flight':
      return { ...progress, inFlight: progress.inFlight + event.change };
    case 'call-finished':
      return callFinished(progress, event, now);
    case 'call-failed':
      return { ...progress, retries: progress.retries + (event.willRetry ? 1 : 0) };
    case 'throttled':
      return { ...progress, waits: { ...progress.waits, [event.model]: now + event.waitMs } };
    case 'model-stopped':
      return { ...progress, stopped: { ...progress.stopped, [event.model]: event.gap } };
    case 'run-started':
    case 'run-finished':
    case 'warning':
      return progress;
  }
}

/** Records (or, without a phase, all records; or calls) a second, lately. */
export function speed(
  { beats, startedAt }: Progress,
  now: number,
  of: PhaseName | 'records' | 'calls',
): number {
  const since = now / 1000 - speedSeconds;
  const recent = beats.filter(({ second }) => second >= since);
  const total = recent.reduce((sum, beat) => sum + amount(beat, of), 0);
  return total / Math.min(speedSeconds, Math.max(1, (now - startedAt) / 1000));
}

function amount({ calls, records }: Beat, of: PhaseName | 'records' | 'calls'): number {
  if (of === 'calls') return calls;
  if (of !== 'records') return records[of] ?? 0;
  return Object.values(records).reduce((sum, n) => sum + n, 0);
}

function phaseStarted(
  progress: Progress,
  { phase, counts, owed }: Extract<RunEvent, { type: 'phase-started' }>,
): Progress {
  const sums = { ...progress.owed };
  for (const [model, calls] of Object.entries(owed)) sums[model] = (sums[model] ?? 0) + calls;
  return withCounts({ ...progress, owed: sums }, phase, counts);
}

function recordWritten(
  progress: Progress,
  { phase, model, failure }: Extract<RunEvent, { type: 'record-written' }>,
  now: number,
): Progress {
  const counts = progress.phases[phase];
  const beat = lastBeat(progress, now);
  const records = { ...beat.records, [phase]: (beat.records[phase] ?? 0) + 1 };
  const counted = {
    ...counts,
    present: counts.present + (failure ? 0 : 1),
    failed: counts.failed + (failure ? 1 : 0),
    missing: Math.max(0, counts.missing - 1),
  };
  const owed = { ...progress.owed, [model]: Math.max(0, (progress.owed[model] ?? 0) - 1) };
  const paces = { ...progress.paces, [model]: withRecord(progress.paces[model] ?? [], now) };
  const beats = withBeat(progress, { ...beat, records });
  return withCounts({ ...progress, beats, owed, paces }, phase, counted);
}

function callFinished(
  progress: Progress,
  { model, inputTokens, outputTokens, costUsd }: Extract<RunEvent, { type: 'call-finished' }>,
  now: number,
): Progress {
  const beat = lastBeat(progress, now);
  // A call that failed has neither tokens nor a cost, which says nothing about the price.
  const isUnpriced = costUsd === undefined && inputTokens + outputTokens > 0;
  const isNews = isUnpriced && !progress.unpriced.includes(model);
  return {
    ...progress,
    calls: progress.calls + 1,
    inputTokens: progress.inputTokens + inputTokens,
    outputTokens: progress.outputTokens + outputTokens,
    costUsd: progress.costUsd + (costUsd ?? 0),
    unpriced: isNews ? [...progress.unpriced, model] : progress.unpriced,
    beats: withBeat(progress, { ...beat, calls: beat.calls + 1 }),
  };
}

function withCounts(progress: Progress, phase: PhaseName, counts: PhaseCounts): Progress {
  return { ...progress, phases: { ...progress.phases, [phase]: counts } };
}

function lastBeat({ beats }: Progress, now: number): Beat {
  const second = Math.floor(now / 1000);
  const last = beats.at(-1);
  return last?.second === second ? last : { second, calls: 0, records: {} };
}

function withBeat({ beats }: Progress, beat: Beat): readonly Beat[] {
  const before = beats.at(-1)?.second === beat.second ? beats.slice(0, -1) : beats;
  return [...before.slice(-speedSeconds), beat];
}
