import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import {
  discardAll,
  discardedFolder,
  discardFile,
  discardRecords,
} from '../../src/store/discard.ts';
import { tempDir } from '../support/temp-dir.ts';

const file = 'phase4_responses/notes.s.responses.jsonl';

async function write(root: string, name: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), text);
}

const read = (root: string, name: string) => readFile(join(root, name), 'utf8');
const [a, b, c] = ['a', 'b', 'c'].map((id) => `{"id":"${id}","text":"猫\\u2028\\ud800"}\n`);

suite('discardRecords()', () => {
  test('moves what is selected, byte for byte, and leaves the rest', async () => {
    await using dir = await tempDir();
    await write(dir.path, file, `${a}${b}${c}`);
    const into = join(dir.path, 'discarded/now');
    const selects = ({ id }: { id?: unknown }) => id !== 'b';
    assert.equal(await discardRecords(dir.path, 'response_collection', into, selects), 2);
    assert.equal(await read(dir.path, file), b);
    assert.equal(await read(into, file), `${a}${c}`);
    assert.equal(await discardRecords(dir.path, 'response_collection', into, selects), 0);
  });

  test('removes a file of which nothing is left, and touches no other phase', async () => {
    await using dir = await tempDir();
    const other = 'phase5_evaluations/notes.t.j.evaluations.jsonl';
    await write(dir.path, file, `${a}${b}`);
    await write(dir.path, other, `${a}`);
    const into = join(dir.path, 'discarded/now');
    assert.equal(await discardRecords(dir.path, 'response_collection', into, () => true), 2);
    assert.deepEqual(await readdir(join(dir.path, 'phase4_responses')), []);
    assert.equal(await read(dir.path, other), a);
  });

  test('leaves damaged lines where they are', async () => {
    await using dir = await tempDir();
    await write(dir.path, file, `${a}no record\n${b}`);
    const into = join(dir.path, 'discarded/now');
    assert.equal(await discardRecords(dir.path, 'response_collection', into, () => true), 2);
    assert.equal(await read(dir.path, file), 'no record\n');
  });

  test('takes files with names of 240 characters', async () => {
    await using dir = await tempDir();
    const long = `phase4_responses/${'x'.repeat(224)}.responses.jsonl`;
    await write(dir.path, long, `${a}${b}`);
    const into = join(dir.path, 'discarded/now');
    const selects = ({ id }: { id?: unknown }) => id === 'a';
    assert.equal(await discardRecords(dir.path, 'response_collection', into, selects), 1);
    assert.equal(await read(dir.path, long), b);
  });
});

suite('discardAll()', () => {
  test('moves everything but locks and what was discarded before', async () => {
    await using dir = await tempDir();
    for (const name of [file, 'meta.json', 'config.yaml', 'locks/run.lock', 'discarded/old/x']) {
      await write(dir.path, name, name);
    }
    const into = discardedFolder(dir.path, new Date('2026-11-21T12:34:56.789Z'));
    assert.equal(into, join(dir.path, 'discarded/2026-11-21T12-34-56-789Z'));
    await discardAll(dir.path, into);
    assert.deepEqual((await readdir(dir.path)).sort(), ['discarded', 'locks']);
    assert.deepEqual((await readdir(into)).sort(), [
      'config.yaml',
      'meta.json',
      'phase4_responses',
    ]);
    assert.equal(await read(into, file), file);
    assert.equal(await read(dir.path, 'discarded/old/x'), 'discarded/old/x');
  });

  test('moves the manifest last, so that half a run still counts as one', async () => {
    await using dir = await tempDir();
    for (const name of [file, 'meta.json', 'usage/run.1.jsonl']) await write(dir.path, name, name);
    const into = join(dir.path, 'discarded/now');
    await write(into, 'usage/in the way', '');
    await assert.rejects(discardAll(dir.path, into), /a folder that is not empty is in the way/);
    assert.equal(await read(dir.path, 'meta.json'), 'meta.json');
  });

  test('moves a phase after those that were made from it', async () => {
    await using dir = await tempDir();
    const parent = 'phase3_datapoints/notes.t.datapoints.jsonl';
    for (const name of [parent, file, 'meta.json']) await write(dir.path, name, name);
    const into = join(dir.path, 'discarded/now');
    await write(into, 'phase3_datapoints/in the way', '');
    await assert.rejects(discardAll(dir.path, into), /a folder that is not empty is in the way/);
    assert.equal(await read(dir.path, parent), parent);
    assert.equal(await read(into, file), file);
  });
});

suite('discardFile()', () => {
  test('does nothing without the file', async () => {
    await using dir = await tempDir();
    await discardFile(dir.path, 'phase2_rubric/notes.rubric.json', join(dir.path, 'into'));
  });
});
