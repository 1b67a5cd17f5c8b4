import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openRun, statusOf } from '../src/coeval.ts';

/*
 * A long run on four simulated providers with every fault on, killed ten times and gone on with, until
 * it is complete. Ends with an error when a record is missing or there twice.
 */

const kills = 10;
const teachers = 4;
const datapoints = 2000;
const cli = new URL('../src/cli/main.ts', import.meta.url).pathname;

const faults = {
  latency_ms: 20,
  error_rate: 0.1,
  cut_rate: 0.05,
  hang_rate: 0.03,
  rate_limit_rate: 0.02,
  malformed_rate: 0.05,
};

function config(): string {
  const models = Array.from({ length: teachers }, (_, index) => ({
    name: `sim${index + 1}-model`,
    interface: 'simulated',
    roles: ['teacher', 'student', 'judge'],
    timeout_s: 1,
    parameters: { ...faults, ability: 0.9 - index * 0.2 },
  }));
  const tasks = [
    {
      name: 'restate',
      description: 'Restate a passage without losing a fact.',
      output_description: 'Plain prose.',
      target_attributes: { complexity: ['simple', 'moderate', 'complex'] },
      sampling: { target: 'all', total: datapoints / teachers },
      rubric: 'auto',
    },
  ];
  const experiment = { id: 'chaos', storage_folder: '.', concurrency: 256, probe_mode: 'disable' };
  return JSON.stringify({ models, tasks, experiment });
}

const folder = await mkdtemp(join(tmpdir(), 'coeval-chaos-'));
const file = join(folder, 'chaos.yaml');
await writeFile(file, config());
const run = join(folder, 'chaos');
const startedAt = Date.now();

for (let kill = 1; kill <= kills; kill += 1) {
  const child = start(kill > 1);
  await sleep(3000 + Math.random() * 6000);
  child.kill('SIGKILL');
  await ended(child);
  console.log(`kill ${kill} after ${seconds()} s: ${await lineCount()} records`);
}
const code = await ended(start(true, 'inherit'));
await report(code);

function start(continues: boolean, stdio: 'ignore' | 'inherit' = 'ignore'): ChildProcess {
  const more = continues ? ['--continue'] : [];
  const argv = [cli, 'run', '--config', file, '--log-level', 'ERROR', ...more];
  return spawn(process.execPath, argv, { cwd: folder, stdio });
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  return new Promise((resolve) => child.once('exit', resolve));
}

function seconds(): number {
  return Math.round((Date.now() - startedAt) / 1000);
}

async function recordLines(): Promise<string[]> {
  const names = await readdir(run, { recursive: true });
  const files = names.filter((name) => /^phase\d.*\.jsonl$/.test(name));
  const texts = await Promise.all(files.map((name) => readFile(join(run, name), 'utf8')));
  return texts.flatMap((text) => text.split('\n').slice(0, -1));
}

async function lineCount(): Promise<number> {
  return (await recordLines()).length;
}

async function report(exitCode: number | null): Promise<void> {
  const { counts, usage, manifest } = await statusOf(await openRun(run), 0);
  const ids = (await recordLines()).map((line) => (JSON.parse(line) as { id: string }).id);
  const twice = ids.length - new Set(ids).size;
  console.table(counts);
  const { calls, failed_calls } = usage.sum();
  console.log(
    `${calls} calls, ${failed_calls} of them failed, in ${seconds()} s with ${kills} kills`,
  );
  console.log(
    `${ids.length} records, ${twice} of them twice; ${manifest.status}; exit ${exitCode}`,
  );
  if (twice > 0 || manifest.status !== 'completed' || exitCode !== 0) process.exitCode = 1;
}
