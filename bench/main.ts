import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cpu } from './benchmarks/cpu.ts';
import { gate } from './benchmarks/gate.ts';
import { latency } from './benchmarks/latency.ts';
import { limits } from './benchmarks/limits.ts';
import { memory } from './benchmarks/memory.ts';
import { resume } from './benchmarks/resume.ts';
import { start } from './benchmarks/start.ts';
import type { Benchmark, Row } from './measurement.ts';
import { circumstances, tableOf, writeReadme } from './table.ts';

/*
 * npm run bench [-- NAME…] [--quick]
 *
 * Prints a table, and at full size writes each benchmark's rows into README.md beside this.
 */

const benchmarks: Readonly<Record<string, Benchmark>> = {
  cpu,
  latency,
  memory,
  resume,
  start,
  limits,
  gate,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(benchmarks);
const unknown = names.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  throw new RangeError(`No benchmark ${unknown}: there is ${Object.keys(benchmarks).join(', ')}`);
}

const when = circumstances();
const rows: Row[] = [];
for (const name of names) {
  const folder = await mkdtemp(join(tmpdir(), 'coeval-bench-'));
  try {
    const started = circumstances();
    const found = (await benchmarks[name]?.({ folder, quick: values.quick })) ?? [];
    rows.push(...found);
    if (!values.quick) await writeReadme(name, found, started);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.error(`${name} done`);
}
console.log(`${when}\n\n${tableOf(rows)}`);
