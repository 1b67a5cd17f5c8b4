import type { CliEnd } from './run-cli.ts';
import { isFailed, type RunRecord, type RunRecords, wantedKeys } from './run-records.ts';

/** Everything the end-to-end test saw. */
export interface Outcome {
  readonly killed: CliEnd;
  readonly continued: CliEnd;
  readonly records: RunRecords;
  /** Calls the server took until the killed run was gone. */
  readonly callsBefore: number;
  readonly callsAfter: number;
  /** Calls that were open or just answered when the run was killed. */
  readonly callsInFlight: number;
}

/** One thing that must be true. */
export interface Check {
  readonly name: string;
  /** What was seen instead; undefined when all is well. */
  readonly fault: string | undefined;
}

/** Calls that no record accounts for: paid, and lost by the kill. */
function repeatedCalls({ records, callsBefore, callsAfter }: Outcome): number {
  const all = Object.values(records).flat() as RunRecord[];
  const accounted = all.reduce((total, { attempts }) => total + (attempts ?? 0), 0);
  return callsBefore + callsAfter - accounted;
}

/** All checks, the ones that hold too, in the order they are to be read. */
export function checks(outcome: Outcome): Check[] {
  const { killed, continued, records, callsInFlight } = outcome;
  const wanted = wantedKeys(records);
  const repeated = repeatedCalls(outcome);
  return [
    check(
      'the run was killed half-way',
      killed.exitCode !== null && `it ended with ${killed.exitCode}`,
    ),
    check(
      'the run that went on ended well',
      continued.exitCode !== 0 && `exit ${continued.exitCode}`,
    ),
    keysCheck('datapoint', records.datapoints, wanted.datapoints),
    keysCheck('response', records.responses, wanted.responses),
    keysCheck('evaluation', records.evaluations, wanted.evaluations),
    check('every failed record has a reason', failedWithoutReason(records)),
    check('something was judged', !records.evaluations.some((one) => !isFailed(one)) && 'nothing'),
    check(
      `calls repeated (${repeated}) are at most those in flight at the kill (${callsInFlight})`,
      (repeated < 0 || repeated > callsInFlight) && `${repeated} calls are in no record`,
    ),
  ];
}

function check(name: string, fault: string | false): Check {
  return { name, fault: fault === false ? undefined : fault };
}

function keysCheck(noun: string, records: readonly RunRecord[], wanted: readonly string[]): Check {
  const found = new Map<string, number>();
  for (const { id } of records) found.set(id, (found.get(id) ?? 0) + 1);
  const faults = [
    ...wanted.filter((key) => !found.has(key)).map((key) => `missing ${key}`),
    ...[...found].filter(([, count]) => count > 1).map(([key, count]) => `${count} times ${key}`),
    ...[...found.keys()].filter((key) => !wanted.includes(key)).map((key) => `unwanted ${key}`),
  ];
  const name = `every ${noun} is there exactly once, or failed with a reason (${wanted.length})`;
  return check(name, faults.length > 0 && faults.join(', '));
}

function failedWithoutReason(records: RunRecords): string | false {
  const all = Object.values(records).flat() as RunRecord[];
  const silent = all.filter((one) => isFailed(one) && !one.failure?.message);
  return silent.length > 0 && silent.map(({ id }) => id).join(', ');
}
