import assert from 'node:assert/strict';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { openText, runOpened } from '../support/experiment.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

suite('a run on a slow disk', () => {
  test('makes the next call while the record of the one before is flushed', {
    timeout: 60_000,
  }, async (context) => {
    await using dir = await tempDir();
    const handle = await open(join(dir.path, 'any'), 'a');
    const files = Object.getPrototypeOf(handle);
    await handle.close();
    let calls = 0;
    const flush = files.datasync;
    const { promise: isNextMade, resolve: nextIsMade } = Promise.withResolvers<void>();
    context.mock.method(files, 'datasync', async function (this: typeof handle) {
      if (calls === 1) await isNextMade;
      await flush.call(this);
    });
    const opened = await openText(smallExperiment({ experiment: ['concurrency: 1'] }), dir.path);
    const { result } = await runOpened(opened, {
      emit: ({ type }) => {
        if (type === 'call-finished') calls += 1;
        if (calls === 2) nextIsMade();
      },
    });
    assert.equal(result.complete, true);
  });
});
