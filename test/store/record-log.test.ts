import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { suite, test } from 'node:test';
import * as z from 'zod';
import { KeySet } from '../../src/store/key-set.ts';
import { PhaseIndex } from '../../src/store/phase-index.ts';
import { RecordLog } from '../../src/store/record-log.ts';
import { tempDir } from '../support/temp-dir.ts';

const record = z.looseObject({ id: z.string(), text: z.string() });
const never = new AbortController().signal;
const all = () => true;
const file = 'phase4_responses/notes.s.responses.jsonl';

function logOf(root: string, options = {}) {
  const index = new PhaseIndex('response_collection');
  return new RecordLog(root, index, (value) => record.parse(value), options);
}

const made = (id: string, parts = {}) => ({
  id,
  task_id: 'notes',
  teacher_model_id: 't',
  student_model_id: 's',
  text: `text of ${id}`,
  ...parts,
});

async function write(root: string, name: string, lines: readonly string[]): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true });
  await writeFile(join(root, name), lines.join('\n'));
}

async function idsOf(records: AsyncIterable<{ id: string }>): Promise<string[]> {
  return (await Array.fromAsync(records)).map(({ id }) => id);
}

suite('RecordLog.follow()', () => {
  test('gives what is on the disk, then what is appended, until the end', async () => {
    await using dir = await tempDir();
    await write(dir.path, file, [JSON.stringify(made('a')), JSON.stringify(made('b')), '']);
    const log = logOf(dir.path);
    await log.open();
    const reading = idsOf(log.follow(all, never));
    await log.append(made('c'));
    await log.append(made('d', { student_model_id: 'other' }));
    await new Promise(setImmediate);
    await log.append(made('e'));
    log.end();
    assert.deepEqual(await reading, ['a', 'b', 'c', 'd', 'e']);
    await log.close();
  });

  test('serves readers that begin late, that read slowly, and that want other ids', async () => {
    await using dir = await tempDir();
    const log = logOf(dir.path);
    await log.open();
    const ids = Array.from({ length: 1500 }, (_, number) => `r${number}`);
    const sevenths = new KeySet();
    for (const id of ids.filter((one) => one.endsWith('7'))) sevenths.add(id);
    const slow = (async () => {
      const seen: string[] = [];
      for await (const { id } of log.follow(all, never)) {
        seen.push(id);
        if (seen.length % 100 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
      }
      return seen;
    })();
    const some = idsOf(log.follow((id) => sevenths.has('', id), never));
    for (const id of ids.slice(0, 700)) await log.append(made(id));
    const late = idsOf(log.follow(all, never));
    await Promise.all(ids.slice(700).map((id) => log.append(made(id))));
    log.end();
    assert.deepEqual(await slow, ids);
    assert.deepEqual(await late, ids);
    assert.equal((await some).length, 150);
    assert.deepEqual(await idsOf(log.follow(all, never)), ids);
    await log.close();
  });

  test('gives every record once when many files grow at once', async () => {
    await using dir = await tempDir();
    const log = logOf(dir.path);
    await log.open();
    const readers = Array.from({ length: 4 }, () => idsOf(log.follow(all, never)));
    const ids = Array.from({ length: 600 }, (_, number) => `r${number}`);
    await Promise.all(
      ids.map((id, number) => log.append(made(id, { student_model_id: `s${number % 5}` }))),
    );
    log.end();
    for (const reader of readers) assert.deepEqual((await reader).sort(), [...ids].sort());
    await log.close();
  });

  test('leaves failed records out, before and after', async () => {
    await using dir = await tempDir();
    const failed = { status: 'failed', failure: { kind: 'empty', message: 'it is empty' } };
    const lines = [made('a', failed), made('b')].map((one) => JSON.stringify(one));
    await write(dir.path, file, [...lines, '']);
    const log = logOf(dir.path);
    await log.open();
    const reading = idsOf(log.follow(all, never));
    await log.append(made('c', failed));
    await log.append(made('d'));
    log.end();
    assert.deepEqual(await reading, ['b', 'd']);
    await log.close();
  });

  for (const isFollowed of [false, true]) {
    test(`gives what is wanted of large files (keys noted: ${isFollowed})`, async () => {
      await using dir = await tempDir();
      const failed = { status: 'failed', failure: { kind: 'empty', message: 'it is empty' } };
      const parts = (number: number) => (number % 10 === 9 ? failed : {});
      const text = 'x'.repeat(1000);
      const names = ['one', 'two'].map((name) => `phase4_responses/notes.${name}.responses.jsonl`);
      for (const [at, name] of names.entries()) {
        const lines = Array.from({ length: 1200 }, (_, number) =>
          JSON.stringify({ ...made(`${at}-${number}`, parts(number)), text }),
        );
        await write(dir.path, name, [...lines, '']);
      }
      const log = logOf(dir.path, { isFollowed });
      await log.open();
      const wanted = new KeySet();
      for (const id of ['0-0', '0-9', '0-700', '0-1198', '1-1199', 'new', 'none']) wanted.add(id);
      const some = idsOf(log.follow((id) => wanted.has('', id), never));
      const every = idsOf(log.follow(all, never));
      const none = idsOf(log.follow(() => false, never));
      await log.append(made('new'));
      log.end();
      assert.deepEqual((await some).sort(), ['0-0', '0-1198', '0-700', 'new']);
      assert.equal(new Set(await every).size, 2 * 1080 + 1);
      assert.equal((await every).length, 2 * 1080 + 1);
      assert.deepEqual(await none, []);
      await log.close();
    });
  }

  test('ends when it is aborted, waiting or not', async () => {
    await using dir = await tempDir();
    const log = logOf(dir.path);
    await log.open();
    const stop = new AbortController();
    const reading = idsOf(log.follow(all, stop.signal));
    await log.append(made('a'));
    await new Promise(setImmediate);
    stop.abort();
    assert.deepEqual(await reading, ['a']);
    assert.deepEqual(await idsOf(log.follow(all, stop.signal)), []);
    await log.close();
  });
});

suite('RecordLog.open()', () => {
  const bad = [
    { name: 'prose', line: 'Traceback (most recent call last):' },
    { name: 'half a record', line: '{"id":"x","text":"half' },
    { name: 'two records glued together', line: '{"id":"x","text":"ha{"id":"y","text":"z"}' },
  ];
  for (const { name, line } of bad) {
    test(`moves ${name} in the midst into quarantine, and names the line`, async () => {
      await using dir = await tempDir();
      const [a, b] = [JSON.stringify(made('a')), JSON.stringify(made('b'))];
      await write(dir.path, file, [a, line, b, '{"id":"to']);
      const log = logOf(dir.path);
      const path = join(dir.path, file);
      assert.deepEqual(await log.open(), [
        { path, line: 2, bytes: line.length },
        { path, bytes: 9 },
      ]);
      assert.equal(await readFile(path, 'utf8'), `${a}\n${b}\n`);
      const kept = await readFile(join(dir.path, 'quarantine', file), 'utf8');
      assert.equal(kept, `2\t${line}\n`);
      assert.deepEqual([log.index.done.has('a'), log.index.done.has('x')], [true, false]);
      await log.append(made('x'));
      log.end();
      assert.deepEqual(await idsOf(log.follow(all, never)), ['a', 'b', 'x']);
      await log.close();
      const again = logOf(dir.path);
      assert.deepEqual(await again.open(), []);
      await again.close();
    });
  }

  test('adds to what is in quarantine already', async () => {
    await using dir = await tempDir();
    for (const line of ['one', 'two']) {
      await write(dir.path, file, [JSON.stringify(made('a')), line, '']);
      const log = logOf(dir.path);
      await log.open();
      await log.close();
    }
    const kept = await readFile(join(dir.path, 'quarantine', file), 'utf8');
    assert.equal(kept, '2\tone\n2\ttwo\n');
  });

  test('finds nothing in a folder without files', async () => {
    await using dir = await tempDir();
    const log = logOf(dir.path);
    assert.deepEqual(await log.open(), []);
    log.end();
    assert.deepEqual(await idsOf(log.follow(all, never)), []);
  });

  test('reads the files of teacher gpt-3 and of gpt-3.5 each once', async () => {
    await using dir = await tempDir();
    for (const name of ['notes.gpt-3.s', 'notes.gpt-3.5.s', 'notes.s']) {
      const line = JSON.stringify(made(name));
      await write(dir.path, `phase4_responses/${name}.responses.jsonl`, [line, '']);
    }
    const log = logOf(dir.path);
    await log.open();
    log.end();
    const ids = await idsOf(log.follow(all, never));
    assert.deepEqual(ids.sort(), ['notes.gpt-3.5.s', 'notes.gpt-3.s', 'notes.s']);
    await log.close();
  });
});

suite('RecordLog.get() and select()', () => {
  test('find what was there and what was appended', async () => {
    await using dir = await tempDir();
    await write(dir.path, file, [JSON.stringify(made('ä')), JSON.stringify(made('b')), '']);
    const log = logOf(dir.path, { keepsPlaces: true });
    await log.open();
    await log.append(made('c'));
    assert.equal((await log.get('ä'))?.text, 'text of ä');
    assert.equal((await log.get('b'))?.text, 'text of b');
    assert.equal((await log.get('c'))?.text, 'text of c');
    assert.equal(await log.get('d'), undefined);
    const selected = await log.select(({ id }) => id !== 'b');
    assert.deepEqual(
      selected.map(({ id }) => id),
      ['ä', 'c'],
    );
    await log.close();
  });
});
