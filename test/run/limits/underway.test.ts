import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Underway } from '../../../src/run/limits/underway.ts';

interface Call {
  readonly name: string;
  sentAt: number | undefined;
}

/** Calls that were sent at some times, in milliseconds. */
function sent(...times: number[]): { underway: Underway<Call>; calls: Call[] } {
  const underway = new Underway<Call>();
  const calls = times.map((time) => {
    const call: Call = { name: `at ${time}`, sentAt: undefined };
    underway.started(call);
    underway.sent(call, time);
    return call;
  });
  return { underway, calls };
}

const names = (calls: Iterable<Call>) => [...calls].map(({ name }) => name);

suite('Underway', () => {
  test('takes a call to be let through once it is not refused soon', () => {
    const { underway } = sent(0, 200);
    assert.deepEqual(names(underway.letThrough(299)), []);
    assert.equal(underway.nextMs(299), 1);
    assert.deepEqual(names(underway.letThrough(300)), ['at 0']);
    assert.deepEqual(names(underway.letThrough(900)), ['at 200']);
    assert.equal(underway.isEmpty, true);
  });

  test('waits four times as long as refusals take', () => {
    const { underway, calls } = sent(0, 100);
    for (const call of calls.slice(0, 1)) underway.refused(call, 500);
    assert.deepEqual(names(underway.letThrough(2099)), []);
    assert.deepEqual(names(underway.letThrough(2100)), ['at 100']);
  });

  test('waits longer where a refusal came after all', () => {
    const { underway, calls } = sent(0, 10_000);
    assert.deepEqual(names(underway.letThrough(300)), ['at 0']);
    for (const call of calls.slice(0, 1)) underway.refused(call, 9000);
    assert.deepEqual(names(underway.letThrough(45_999)), []);
    assert.deepEqual(names(underway.letThrough(46_000)), ['at 10000']);
  });

  test('says nothing of a call that is not sent yet', () => {
    const underway = new Underway<Call>();
    const call: Call = { name: 'waits for the budget', sentAt: undefined };
    underway.started(call);
    assert.deepEqual(names(underway.letThrough(1e6)), []);
    assert.equal(underway.isEmpty, false);
    assert.equal(underway.ended(call), true);
    assert.equal(underway.isEmpty, true);
  });
});
