import assert from 'node:assert/strict';
import { readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { recordsById } from '../support/crash-experiment.ts';
import { runText } from '../support/experiment.ts';
import { runChild } from '../support/killable-run.ts';
import { servedExperiment } from '../support/served-experiment.ts';
import { startSimulatedVendor } from '../support/simulated-vendor.ts';
import { tempDir } from '../support/temp-dir.ts';

async function folderWith(text: string) {
  const dir = await tempDir();
  await writeFile(join(dir.path, 'experiment.yaml'), text);
  return dir;
}

/** Every file of a folder with its size and the time it was last changed. */
async function traces(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).sort();
  const found = names.map(async (name) => {
    const { size, mtimeMs, ino } = await stat(join(folder, name));
    return [name, `${size} ${mtimeMs} ${ino}`] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

suite('a run over HTTP that is killed', () => {
  for (const killedAt of [1, 6, 10, 17, 23, 29]) {
    test(`at call ${killedAt} repeats at most what was in flight`, async () => {
      let kill: (() => void) | undefined;
      await using vendor = await startSimulatedVendor((_request, call) => {
        if (call !== killedAt) return undefined;
        kill?.();
        return 'hang';
      });
      const text = servedExperiment(vendor.url, 6, {
        accessKey: 'sk-loopback-123456',
        experiment: ['concurrency: 3'],
      });
      await using dir = await folderWith(text);
      const { killed } = await runChild(dir.path, {
        onStart: (child) => {
          kill = () => child.kill('SIGKILL');
        },
      });
      assert.ok(killed);
      const { result } = await runText(text, dir.path, { continues: true });
      assert.equal(result.complete, true);
      // 6 datapoints, 12 responses and 12 evaluations; a kill may cost the three calls in flight,
      // among them those whose answers are being written.
      const repeated = vendor.requests.length - 30;
      assert.ok(repeated >= 1 && repeated <= 3, `${repeated} repeated`);
    });
  }
});

suite('two processes on one folder', () => {
  test('the second refuses in clear words and touches nothing', async () => {
    const letGo = Promise.withResolvers<void>();
    let calls = 0;
    await using vendor = await startSimulatedVendor(undefined, async () => {
      calls += 1;
      if (calls > 8) await letGo.promise;
    });
    const accessKey = 'sk-loopback-123456';
    await using dir = await folderWith(servedExperiment(vendor.url, 6, { accessKey }));
    const folder = join(dir.path, 'runs/small');
    let before: Record<string, string> = {};
    let second: readonly string[] = [];
    let written = 0;
    const first = await runChild(dir.path, {
      onLine: async (line, child) => {
        written += line.startsWith('record-written') ? 1 : 0;
        if (written !== 8 || second.length > 0) return;
        child.kill('SIGSTOP');
        before = await traces(folder);
        second = (await runChild(dir.path)).lines;
        assert.deepEqual(await traces(folder), before);
        child.kill('SIGCONT');
        letGo.resolve();
      },
    });
    assert.equal(second.length, 2);
    assert.match(second[1] ?? '', /^failed: Cannot take .*: process \d+ is at it\. Wait for it/);
    assert.equal(first.lines.at(-1), 'complete');
    assert.equal((await recordsById(folder)).size, 30);
    assert.deepEqual(await readdir(join(folder, 'locks')), []);
  });
});
