import assert from 'node:assert/strict';

/** Slower than linear work, which takes 4 times as long for 4 times as much; quadratic takes 16. */
const mostGrowth = 8;
/** Below this there is nothing that could hold anyone up, and little to measure. */
const leastMs = 10;

/** A host that lends its CPU elsewhere for seconds slows one size down and not the other. */
const attempts = 3;

/**
 * That work takes time in proportion to its size, told by the main thread's CPU time for one size and
 * for four times as much, the best of three, at the first, second or third attempt.
 */
export function assertLinear(work: (size: number) => unknown, size: number): void {
  work(size);
  const seen: string[] = [];
  while (seen.length < attempts) {
    const [once, fourTimes] = [bestMs(() => work(size)), bestMs(() => work(4 * size))];
    if (fourTimes < mostGrowth * Math.max(once, leastMs)) return;
    seen.push(`${once} ms for ${size}, ${fourTimes} ms for four times as much`);
  }
  assert.fail(seen.join('; '));
}

function bestMs(work: () => unknown): number {
  return Math.min(...[work, work, work].map(cpuMs));
}

function cpuMs(work: () => unknown): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}
