import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { startOpenAiServer } from '../support/openai-server.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { cli, config } from './cli.ts';

const evaluations = 'runs/small/phase5_evaluations/notes.teacher-a.judge-a.evaluations.jsonl';

/** Gives every evaluation of a run a long reason. @returns bytes of them all */
async function lengthen(cwd: string, bytes: number): Promise<number> {
  const path = join(cwd, evaluations);
  const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const long = lines.map((line) =>
    JSON.stringify({ ...JSON.parse(line), reason: 'x'.repeat(bytes) }),
  );
  await writeFile(path, `${long.join('\n')}\n`);
  return lines.length * bytes;
}

/** Bytes that a process has read by now. */
function readBy({ pid }: ChildProcess): number {
  return Number(/rchar: (\d+)/.exec(readFileSync(`/proc/${pid}/io`, 'utf8'))?.[1]);
}

suite('coeval run --continue', () => {
  const skip = process.platform === 'linux' ? false : 'what a process reads is counted on Linux';

  test('reads what is there once before its first call', { skip }, async () => {
    await using dir = await tempDir();
    await cli(dir.path, ['run', ...(await config(dir.path, smallExperiment()))]);
    const size = await lengthen(dir.path, 4_000_000);
    const started = Promise.withResolvers<ChildProcess>();
    const bytes = Promise.withResolvers<number>();
    let calls = 0;
    await using vendor = await startOpenAiServer(async () => {
      calls += 1;
      if (calls === 1) {
        const child = await started.promise;
        bytes.resolve(readBy(child));
        child.kill('SIGKILL');
      }
      return 'hang' as const;
    });
    const models = {
      'teacher-a': { roles: ['teacher'] },
      'student-c': {
        roles: ['student'],
        parameters: { model: 'model-a' },
        entry: { interface: 'openai_compat', base_url: `${vendor.url}/v1` },
      },
      'judge-a': { roles: ['judge'] },
    };
    const args = await config(dir.path, smallExperiment({ models }));
    await cli(dir.path, ['run', ...args, '--continue'], {
      seen: (_, child) => started.resolve(child),
    });
    const read = await bytes.promise;
    assert.ok(read > size && read < 1.5 * size, `${read} bytes of ${size}`);
  });

  test('refuses stale records before it asks for a sign of life', async () => {
    await using dir = await tempDir();
    await using vendor = await startSimulatedVendor();
    const before = await config(dir.path, servedExperiment(vendor.url, 2));
    await cli(dir.path, ['run', ...before]);
    const asked = vendor.requests.length;
    const text = servedExperiment(vendor.url, 2).replace('sim-judge', 'another-judge');
    const args = await config(dir.path, text);
    const { exitCode, stderr } = await cli(dir.path, ['run', ...args, '--continue']);
    assert.equal(exitCode, 2);
    assert.match(stderr, /evaluation: judge-a on notes\n.*--refresh-stale/);
    assert.equal(vendor.requests.length, asked);
  });
});
