import { readFileSync } from 'node:fs';

/**
 * Measures, from now on, the share of this machine's CPU time that the host of a virtual machine gave
 * to others, though it was asked for: what Linux calls `steal`. 0 where the system does not tell.
 */
export function watchHost(): () => number {
  const before = cpuTimes();
  return () => {
    const now = cpuTimes();
    const all = now.all - before.all;
    return all > 0 ? (now.stolen - before.stolen) / all : 0;
  };
}

/** In ticks since the machine started, over all its processors. */
function cpuTimes(): { readonly all: number; readonly stolen: number } {
  if (process.platform !== 'linux') return { all: 0, stolen: 0 };
  const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n');
  // The last two, of guests, are among the first two.
  const times = line.trim().split(/\s+/).slice(1, 9).map(Number);
  return { all: times.reduce((sum, time) => sum + time, 0), stolen: times[7] ?? 0 };
}
