import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import * as z from 'zod';
import { PhaseIndex } from '../../src/store/phase-index.ts';
import { RecordLog } from '../../src/store/record-log.ts';
import { tempDir } from '../support/temp-dir.ts';

const record = z.looseObject({ id: z.string(), text: z.string() });

/** A log of which the first line looks like a record as long as nobody parses it. */
async function damagedLog(root: string, options: object) {
  const folder = join(root, 'phase4_responses');
  await mkdir(folder);
  const lines = '{"id":"a","text":no}\n{"id":"b","text":"text of b"}\n';
  await writeFile(join(folder, 'notes.s.responses.jsonl'), lines);
  const index = new PhaseIndex('response_collection');
  return new RecordLog(root, index, (value) => record.parse(value), options);
}

suite('a log with a line that only looks like a record', () => {
  test('leaves it out', async () => {
    await using dir = await tempDir();
    const log = await damagedLog(dir.path, { keepsPlaces: true });
    assert.deepEqual(await log.open(), []);
    const selected = await log.select(() => true);
    assert.deepEqual(
      selected.map(({ id }) => id),
      ['b'],
    );
    assert.equal(await log.get('a'), undefined);
    await log.close();
  });

  test('has it in quarantine at once where every line is parsed at first', async () => {
    await using dir = await tempDir();
    const log = await damagedLog(dir.path, { isParsed: true });
    const [damage] = await log.open();
    assert.deepEqual([damage?.line, damage?.bytes], [1, 20]);
    assert.equal(log.index.done.has('a'), false);
    await log.close();
  });
});
