import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  bucket,
  crowd,
  type HiddenLimit,
  latencies,
  throughputUnder,
  window,
} from '../../support/hidden-limit.ts';

/** A limit, and what of it is to be used after five minutes. */
interface Case {
  readonly name: string;
  readonly limit: () => HiddenLimit;
  readonly seconds: number;
  /** Calls a second. */
  readonly allowed: number;
  /** 0…1. */
  readonly used: number;
}

const cases: readonly Case[] = [
  { name: '3 at once', limit: () => crowd(3), seconds: 2, allowed: 1.5, used: 0.85 },
  { name: '3 at once', limit: () => crowd(3), seconds: 10, allowed: 0.3, used: 0.85 },
  { name: '40 at once', limit: () => crowd(40), seconds: 10, allowed: 4, used: 0.85 },
  { name: '300 by the minute', limit: () => window(300), seconds: 10, allowed: 5, used: 0.85 },
  { name: '5 a second', limit: () => bucket(5), seconds: 2, allowed: 5, used: 0.85 },
  { name: '5 a second', limit: () => bucket(5), seconds: 10, allowed: 5, used: 0.85 },
  { name: '5 a second', limit: () => bucket(5), seconds: 30, allowed: 5, used: 0.7 },
  { name: 'one each 200 ms', limit: () => bucket(1), seconds: 2, allowed: 5, used: 0.7 },
  { name: 'one each 200 ms', limit: () => bucket(1), seconds: 10, allowed: 5, used: 0.7 },
];

suite('Limiter under a limit that nobody tells, with slow answers', () => {
  for (const { name, limit, seconds, allowed, used } of cases) {
    test(`${name}, answers of ${seconds} s: ${100 * used} % of it is used`, async (context) => {
      const latencyMs = latencies(seconds);
      const { between, refused } = await throughputUnder(limit(), context, 15, latencyMs);
      const perSecond = between(300, 900);
      const text = `${perSecond.toFixed(2)} of ${allowed} a second`;
      context.diagnostic(`${text}, ${refused.toFixed(4)} refused`);
      assert.ok(perSecond >= used * allowed, text);
    });
  }
});
