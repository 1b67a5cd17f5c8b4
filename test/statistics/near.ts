import assert from 'node:assert/strict';

/** Fails unless the two numbers differ by at most the tolerance. */
export function near(actual: number | null | undefined, expected: number, tolerance: number): void {
  const isNear = typeof actual === 'number' && Math.abs(actual - expected) <= tolerance;
  assert.ok(isNear, `${actual} is not within ${tolerance} of ${expected}`);
}
