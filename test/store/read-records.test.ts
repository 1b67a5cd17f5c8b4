import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { evaluationRecord } from '../../src/domain/records.ts';
import { status } from '../../src/run/status.ts';
import { readFile as readLines, readRecords } from '../../src/store/read-records.ts';
import { openText, recordsIn, runText } from '../support/experiment.ts';
import { olderConfig, writeOlderRun } from '../support/older-run.ts';
import { tempDir } from '../support/temp-dir.ts';

suite('readFile()', () => {
  const read = async (text: string) => {
    await using dir = await tempDir();
    const path = join(dir.path, 'a.jsonl');
    await writeFile(path, text);
    const bad: number[] = [];
    const lines = readLines(
      path,
      (value) => value,
      ({ offset }) => bad.push(offset),
    );
    return { values: await Array.fromAsync(lines), bad };
  };

  test('passes over a torn tail, and tells of damage with its place', async () => {
    assert.deepEqual(await read('{"a":1}\nno\n\n{"b":2}\n{"c"'), {
      values: [{ a: 1 }, { b: 2 }],
      bad: [8],
    });
  });

  test('reads lines of several MB between short ones, and ends at a torn one', async () => {
    const lengths = [3, 3_000_000, 5, 1_100_000];
    const lines = lengths.map((length) => `"${'x'.repeat(length)}"\n`);
    const { values } = await read(`${lines.join('')}"${'y'.repeat(2_500_000)}`);
    assert.deepEqual(
      values.map((value) => String(value).length),
      lengths,
    );
  });

  test('reads nothing in an empty file', async () => {
    assert.deepEqual(await read(''), { values: [], bad: [] });
  });
});

suite('readRecords()', () => {
  test('changes nothing in the folder, which may not be there', async () => {
    await using dir = await tempDir();
    const read = () =>
      Array.fromAsync(
        readRecords(dir.path, 'evaluation', (value) => evaluationRecord.parse(value)),
      );
    assert.deepEqual(await read(), []);
    const folder = join(dir.path, 'phase5_evaluations');
    await mkdir(folder);
    await writeFile(join(folder, 'a.evaluations.jsonl'), '{"torn":');
    assert.deepEqual(await read(), []);
    assert.equal(await readFile(join(folder, 'a.evaluations.jsonl'), 'utf8'), '{"torn":');
  });
});

suite("a run of the older program's", () => {
  const counts = {
    attribute_mapping: { expected: 2, present: 2, failed: 0, missing: 0 },
    rubric_mapping: { expected: 1, present: 1, failed: 0, missing: 0 },
    data_generation: { expected: 2, present: 2, failed: 0, missing: 0 },
    response_collection: { expected: 4, present: 3, failed: 0, missing: 1 },
    evaluation: { expected: 4, present: 1, failed: 0, missing: 3 },
  };

  test('is counted for what it holds, whatever its meta.json says', async () => {
    await using dir = await tempDir();
    await writeOlderRun(dir.path);
    const { experiment } = await openText(olderConfig, dir.path);
    const found = await status(experiment, 10);
    assert.deepEqual(found.counts, counts);
    const gaps = found.gaps.map(({ phase, model, missing }) => `${phase} ${model} ${missing}`);
    assert.deepEqual(gaps.sort(), ['evaluation opus 3', 'response_collection gpt-3.5 1']);
  });

  test('is gone on with: only what is missing or failed is made, and nothing is lost', async () => {
    await using dir = await tempDir();
    const folder = await writeOlderRun(dir.path);
    const before = await recordsIn(folder, 'phase4_responses');
    const { calls, result, events } = await runText(olderConfig, dir.path, { continues: true });
    const written = events.flatMap((event) => (event.type === 'record-written' ? event.id : []));
    assert.deepEqual(written.sort(), [
      'notes__gpt-3__00001__gpt-3.5__opus',
      'notes__gpt-3__00002__gpt-3.5',
      'notes__gpt-3__00002__gpt-3.5__opus',
      'notes__gpt-3__00002__student-a__opus',
    ]);
    assert.equal(calls, 4);
    assert.equal(result.complete, true);
    const after = await recordsIn(folder, 'phase4_responses');
    for (const [name, records] of Object.entries(before)) assert.deepEqual(after[name], records);
    assert.deepEqual(Object.keys(after).sort(), [
      'notes.gpt-3.5.responses.jsonl',
      'notes.gpt-3.gpt-3.5.responses.jsonl',
      'notes.gpt-3.student-a.responses.jsonl',
    ]);
    assert.equal((await readdir(folder)).includes('quarantine'), false);
    const again = await runText(olderConfig, dir.path, { continues: true });
    assert.equal(again.calls, 0);
    assert.equal(again.result.complete, true);
  });

  test('is gone on with for a student that is new', async () => {
    await using dir = await tempDir();
    await writeOlderRun(dir.path);
    await runText(olderConfig, dir.path, { continues: true });
    const added = '  - { name: student-b, interface: simulated, roles: [student] }\ntasks:';
    const grown = olderConfig.replace('tasks:', added);
    const { calls, result } = await runText(grown, dir.path, { continues: true });
    assert.equal(calls, 2 + 2);
    assert.equal(result.complete, true);
  });
});
