import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, type TestContext, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { RunEvent } from '../../src/run/events.ts';
import { runText } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Calls of a run, some of which are made for a while yet when a part of it fails. */
function slowExperiment(experiment: readonly string[] = []): string {
  const parameters = { latency_ms: 20 };
  return smallExperiment({
    total: 100,
    task: ['label_attributes: [complexity]'],
    experiment: ['concurrency: 4', ...experiment],
    models: {
      'teacher-a': { roles: ['teacher'], parameters },
      'student-a': { roles: ['student'], parameters },
      'student-b': { roles: ['student'], parameters },
      'judge-a': { roles: ['judge'], parameters },
    },
  });
}

/** From now on it can be neither read nor written, by root neither. */
function block(file: string): void {
  rmSync(file, { recursive: true, force: true });
  mkdirSync(file, { recursive: true });
}

/** Lets something come before each read of an open file. */
async function beforeReads(
  context: TestContext,
  any: string,
  before: (file: FileHandle) => Promise<void>,
): Promise<void> {
  await using probe = await open(any);
  const files = Object.getPrototypeOf(probe);
  const { read } = files;
  context.mock.method(files, 'read', async function (this: FileHandle, ...range: unknown[]) {
    await before(this);
    return read.apply(this, range);
  });
}

/** Counts calls, of which none may be made once the run has ended. */
function countCalls(onCall: (calls: number) => void = () => undefined) {
  let calls = 0;
  return {
    note: ({ type }: RunEvent) => {
      if (type === 'call-finished') onCall(++calls);
    },
    hasEnded: async (folder: string) => {
      assert.deepEqual(await readdir(join(folder, 'locks')), []);
      const made = calls;
      await sleep(500);
      assert.equal(calls, made);
    },
  };
}

suite('a run of which a part fails', () => {
  test('ends with all its parts, when labels cannot be written', async () => {
    await using dir = await tempDir();
    const folder = join(dir.path, 'runs/small');
    const labels = 'phase5_evaluations/notes.teacher-a.label~student-a.evaluations.jsonl';
    const { note, hasEnded } = countCalls((calls) => {
      if (calls === 1) block(join(folder, labels));
    });
    await assert.rejects(
      runText(slowExperiment(), dir.path, { emit: note }),
      /Cannot write .*label~student-a.*a folder is where a file/,
    );
    await hasEnded(folder);
  });

  test('ends with all its parts, when what a judge is to read cannot be read', async (context) => {
    await using dir = await tempDir();
    const folder = join(dir.path, 'runs/small');
    const quota = (calls: number) =>
      slowExperiment([`quota: { student-b: { max_calls: ${calls} }, judge-a: { max_calls: 0 } }`]);
    await runText(quota(1), dir.path);
    const { ino } = await stat(join(folder, 'phase4_responses/notes.student-a.responses.jsonl'));
    let hasStarted = false;
    await beforeReads(context, join(folder, 'meta.json'), async (file) => {
      if (!hasStarted || (await file.stat()).ino !== ino) return;
      await sleep(50);
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    });
    const { note, hasEnded } = countCalls();
    const running = runText(slowExperiment(), dir.path, {
      continues: true,
      emit: (event) => {
        hasStarted ||= event.type === 'phase-started';
        note(event);
      },
    });
    await assert.rejects(running, { code: 'EIO' });
    await hasEnded(folder);
  });

  test('says so when that happens before another part waits for it', async (context) => {
    await using dir = await tempDir();
    const folder = join(dir.path, 'runs/small');
    await runText(smallExperiment({ total: 4 }), dir.path);
    let hasStarted = false;
    await beforeReads(context, join(folder, 'meta.json'), async () => {
      if (hasStarted) await sleep(200);
    });
    const running = runText(smallExperiment({ total: 6 }), dir.path, {
      continues: true,
      emit: ({ type }) => {
        if (type === 'phase-started' && !hasStarted)
          block(join(folder, 'phase1_attributes/notes_target_attrs.json'));
        hasStarted ||= type === 'phase-started';
      },
    });
    // An error that nobody listens to would end the process.
    await assert.rejects(running, /Cannot read .*notes_target_attrs\.json: a folder is where/);
  });
});
