import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Pace } from '../../../src/run/limits/pace.ts';

/** A pace of five a second, learnt in a minute. */
function learntPace(): Pace {
  const pace = new Pace(0);
  for (let now = 0; now < 60_000; now += 200) pace.letThrough(now);
  pace.learn(60_000, 60_000);
  return pace;
}

/** Milliseconds between two calls, when none is to be made up for any more. */
function gap(pace: Pace, now: number): number {
  for (let call = 0; call < 3; call += 1) pace.started(now);
  const before = pace.waitMs(now);
  pace.started(now);
  return pace.waitMs(now) - before;
}

suite('Pace', () => {
  test('is what went through', () => {
    assert.ok(Math.abs(gap(learntPace(), 60_000) - 200) < 20);
  });

  test('falls by a third at most when nothing went through before it was refused', () => {
    const pace = learntPace();
    pace.cut(130_000);
    assert.ok(gap(pace, 130_000) <= 200 / 0.6, `${gap(pace, 130_000)} ms`);
  });

  test('of requests_per_minute is not learnt, and not cut', () => {
    const pace = new Pace(0, 60);
    pace.learn(60_000, 60_000);
    pace.cut(60_000);
    assert.equal(gap(pace, 60_000), 1000);
  });
});
