import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { advance, newProgress, type Progress } from '../../src/cli/progress/progress.ts';
import { timeLeft } from '../../src/cli/progress/time-left.ts';
import type { PhaseName } from '../../src/domain/phase-name.ts';
import type { RunEvent } from '../../src/run/events.ts';

const start = 1_000_000;
const gap = { reason: 'auth', message: '' } as const;

/** Records of one model at an even pace, in seconds since the run began. */
interface Work {
  readonly model: string;
  readonly phase: PhaseName;
  readonly from: number;
  readonly records: number;
  readonly perSecond: number;
}

/** A run that the test plays, and what it has told at any second. */
function played(works: readonly Work[], others: readonly { at: number; event: RunEvent }[] = []) {
  const events = [...works.flatMap(recordsOf), ...others].sort((a, b) => a.at - b.at);
  const begun = works
    .map(started)
    .reduce((progress, event) => advance(progress, event, start), newProgress('demo', start));
  return (second: number): Progress =>
    events
      .filter(({ at }) => at <= second)
      .reduce((progress, { at, event }) => advance(progress, event, start + at * 1000), begun);
}

function started({ model, phase, records }: Work): RunEvent {
  const counts = { expected: records, present: 0, failed: 0, missing: records };
  return { type: 'phase-started', phase, mode: 'Extend', counts, owed: { [model]: records } };
}

function recordsOf({ model, phase, from, records, perSecond }: Work) {
  return Array.from({ length: records }, (_, index) => ({
    at: from + (index + 1) / perSecond,
    event: { type: 'record-written', phase, model, id: `${index}`, failure: undefined } as RunEvent,
  }));
}

/** In seconds. */
function left(at: (second: number) => Progress, second: number): number | undefined {
  const ms = timeLeft(at(second), start + second * 1000);
  return ms && ms / 1000;
}

/** Right to the second, as it is shown, or to a twentieth. */
function assertLeft(at: (second: number) => Progress, second: number, expected: number): void {
  const told = left(at, second) ?? Number.NaN;
  assert.ok(Math.abs(told - expected) <= Math.max(1, expected / 20), `${told} s at ${second} s`);
}

suite('timeLeft()', () => {
  test('is what the slowest phase takes, from its first seconds to its last', () => {
    const at = played([
      { model: 't', phase: 'data_generation', from: 0, records: 300, perSecond: 300 },
      { model: 's', phase: 'response_collection', from: 0.1, records: 600, perSecond: 500 },
      { model: 'j', phase: 'evaluation', from: 0.2, records: 600, perSecond: 20 },
    ]);
    assertLeft(at, 3, 27);
    assertLeft(at, 10, 20);
    assertLeft(at, 20, 10);
    assertLeft(at, 29, 1);
    assert.equal(left(at, 31), undefined);
  });

  test('is what the slower of two students takes', () => {
    const at = played([
      { model: 'fast', phase: 'response_collection', from: 0, records: 600, perSecond: 40 },
      { model: 'slow', phase: 'response_collection', from: 0, records: 600, perSecond: 5 },
    ]);
    assertLeft(at, 10, 110);
  });

  test('counts all that a model does which has two roles', () => {
    const at = played([
      { model: 'both', phase: 'data_generation', from: 0, records: 200, perSecond: 8 },
      { model: 'both', phase: 'evaluation', from: 0, records: 200, perSecond: 2 },
    ]);
    assertLeft(at, 20, 20);
  });

  test('heeds a pace that has changed', () => {
    const at = played([
      { model: 'a', phase: 'evaluation', from: 0, records: 100, perSecond: 20 },
      { model: 'a', phase: 'evaluation', from: 5, records: 100, perSecond: 1 },
    ]);
    assertLeft(at, 50, 55);
  });

  test('tells of a model that writes once in a while', () => {
    const at = played([
      { model: 'a', phase: 'evaluation', from: 0, records: 20, perSecond: 1 / 60 },
    ]);
    assert.equal(left(at, 100), undefined);
    assertLeft(at, 600, 601);
  });

  test('is not known while a model that owes something has not begun', () => {
    const at = played([
      { model: 't', phase: 'data_generation', from: 0, records: 100, perSecond: 2 },
      { model: 'j', phase: 'evaluation', from: 20, records: 100, perSecond: 2 },
    ]);
    assert.equal(left(at, 19), undefined);
    assertLeft(at, 30, 40);
  });

  test('is not taken in by calls that end together', () => {
    const at = played(
      [0, 20, 40, 60, 80].map((from) => {
        return { model: 'a', phase: 'evaluation', from, records: 60, perSecond: 100 };
      }),
    );
    assert.equal(left(at, 15), undefined);
    assertLeft(at, 60, 60);
  });

  test('leaves out what a stopped model owes', () => {
    const works: Work[] = [
      { model: 'a', phase: 'response_collection', from: 0, records: 30, perSecond: 1 },
      { model: 'b', phase: 'response_collection', from: 90, records: 10, perSecond: 1 },
    ];
    const stop: RunEvent = { type: 'model-stopped', model: 'b', gap };
    assert.equal(left(played(works), 10), undefined);
    assertLeft(played(works, [{ at: 5, event: stop }]), 10, 20);
  });
});
