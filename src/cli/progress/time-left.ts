/**
 * What one model wrote in each of the last seconds in which it wrote anything, oldest first, and when
 * the last record of that second came, in milliseconds since 1970.
 */
export type Pace = readonly { readonly until: number; readonly records: number }[];

/** Long enough to even out bursts; of a slow model they reach back far. */
const mostSeconds = 30;

/** Less than this tells no pace. */
const leastMs = 1500;

/** A pace with one more record. @param now milliseconds since 1970 */
export function withRecord(pace: Pace, now: number): Pace {
  const last = pace.at(-1);
  const goesOn = last && Math.floor(last.until / 1000) === Math.floor(now / 1000);
  return goesOn
    ? [...pace.slice(0, -1), { until: now, records: last.records + 1 }]
    : [...pace.slice(1 - mostSeconds), { until: now, records: 1 }];
}

/** What is known of the models that are still to write. */
interface Writers {
  /** By model, the records it owes. */
  readonly owed: Readonly<Record<string, number>>;
  readonly paces: Readonly<Record<string, Pace>>;
  /** By model; what these owe will not come. */
  readonly stopped: Readonly<Record<string, unknown>>;
}

/**
 * Milliseconds until no model owes a record. Phases run side by side, so this is what the model takes
 * that needs longest, at its pace of late; one that waits for a slower one has that one's pace.
 * Undefined while the pace of any of them is not known.
 *
 * @param now milliseconds since 1970
 */
export function timeLeft({ owed, paces, stopped }: Writers, now: number): number | undefined {
  const each = Object.entries(owed)
    .filter(([model, records]) => records > 0 && !Object.hasOwn(stopped, model))
    .map(([model, records]) => records / recordsPerMs(paces[model] ?? [], now));
  const longest = Math.max(...each);
  return Number.isFinite(longest) ? longest : undefined;
}

/** Of what came after the first second, in which calls that began together may have ended together. */
function recordsPerMs([first, ...later]: Pace, now: number): number {
  const ms = first === undefined ? 0 : now - first.until;
  return ms < leastMs ? 0 : later.reduce((sum, { records }) => sum + records, 0) / ms;
}
