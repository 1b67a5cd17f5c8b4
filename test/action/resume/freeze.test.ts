import assert from 'node:assert/strict';
import { readdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { type Frozen, freeze } from '../../../src/action/resume/frozen/freeze.ts';
import { frozenPlace, identity, responses, segmentSizes } from './frozen-place.ts';

suite('freeze()', () => {
  test('has all that is kept of a run, and nothing else', async () => {
    await using run = await frozenPlace();
    const kept = {
      'meta.json': '{"status":"running"}',
      'config.yaml': 'experiment: {}\n',
      [responses]: '{"id":1}\n{"id":2}\n',
      'usage/run.1.jsonl': '{"a":1}\n',
      'phase3_datapoints/t.gpt-3.5.datapoints.jsonl': '',
    };
    for (const [path, text] of Object.entries(kept)) await run.write(path, text);
    await run.write('locks/run.abc.lock', '{}');
    await run.write('discarded/2026/meta.json', '{}');
    await run.write('quarantine/phase4_responses/t.s.responses.jsonl', '{');
    await run.write('phase4_responses/9c0e.tmp', 'half');
    await symlink('/etc/passwd', join(run.run, 'phase4_responses/p.responses.jsonl'));
    await run.freeze();
    assert.deepEqual(await run.thawed(), kept);
  });

  test('adds only the lines that are new', async () => {
    await using run = await frozenPlace();
    await run.write(responses, '{"id":1}\n');
    const first = await run.freeze();
    await run.append(responses, '{"id":2}\n{"id":3}\n');
    const second = await run.freeze(first);
    assert.deepEqual(segmentSizes(second), [segmentSizes(first)[0], 18]);
    assert.equal((await run.thawed())[responses], '{"id":1}\n{"id":2}\n{"id":3}\n');
  });

  test('leaves a line for later that is not whole', async () => {
    await using run = await frozenPlace();
    await run.write(responses, '{"id":1}\n{"id":');
    const first = await run.freeze();
    assert.equal((await run.thawed())[responses], '{"id":1}\n');
    await run.append(responses, '2}\n');
    await run.freeze(first);
    assert.equal((await run.thawed())[responses], '{"id":1}\n{"id":2}\n');
  });

  test('changes nothing when nothing is new', async () => {
    await using run = await frozenPlace();
    await run.write(responses, '{"id":1}\n');
    const first = await run.freeze();
    await run.append(responses, '{"torn');
    assert.equal(await run.freeze(first), first);
    assert.deepEqual((await readdir(run.store)).sort(), ['manifest.json', 'segment-0001']);
  });

  test('takes a file anew that was written again, and leaves out one that is gone', async () => {
    await using run = await frozenPlace();
    await run.write(responses, '{"id":1}\n{"id":2}\n');
    await run.write('usage/run.1.jsonl', '{"a":1}\n');
    const first = await run.freeze();
    await run.write(responses, '{"id":2}\n{"id":3}\n{"id":4}\n');
    await rm(join(run.run, 'usage/run.1.jsonl'));
    await run.write('usage/run.2.jsonl', '{"total":1}\n');
    await run.write('meta.json', '{"status":"completed"}');
    await run.freeze(first);
    assert.deepEqual(await run.thawed(), {
      'meta.json': '{"status":"completed"}',
      [responses]: '{"id":2}\n{"id":3}\n{"id":4}\n',
      'usage/run.2.jsonl': '{"total":1}\n',
    });
  });

  test('removes what is of no use once there is much of it', async () => {
    await using run = await frozenPlace();
    let frozen = await run.freeze();
    for (const letter of 'abcd') {
      await run.write('analysis.json', letter.repeat(1 << 20));
      frozen = await run.freeze(frozen);
    }
    const stored = segmentSizes(frozen).reduce((sum, bytes) => sum + bytes, 0);
    assert.ok(stored < 3.5 * (1 << 20), `${stored} bytes`);
    assert.equal((await run.thawed())['analysis.json'], 'd'.repeat(1 << 20));
  });

  test('keeps the number of segments small', async () => {
    await using run = await frozenPlace();
    let frozen = await run.freeze();
    let lines = '';
    for (let id = 0; id < 120; id += 1) {
      lines += `{"id":${id}}\n`;
      await run.write(responses, lines);
      frozen = await run.freeze(frozen);
    }
    assert.ok(frozen.manifest.segments.length <= 50);
    assert.equal((await readdir(run.store)).length, frozen.manifest.segments.length + 1);
    assert.equal((await run.thawed())[responses], lines);
  });

  test('is undefined for a folder without a run', async () => {
    await using run = await frozenPlace();
    await rm(join(run.run, 'meta.json'));
    const { run: runFolder, store: storeFolder } = run;
    assert.equal(await freeze({ runFolder, storeFolder, identity, before: undefined }), undefined);
  });

  test('has whatever a record speaks of, though the run goes on', async () => {
    await using run = await frozenPlace();
    const datapoints = 'phase3_datapoints/t.teacher.datapoints.jsonl';
    const order: string[] = [];
    await run.write(responses, '');
    await run.write(datapoints, '');
    const write = async () => {
      for (let id = 0; id < 400; id += 1) {
        await run.append(datapoints, `{"id":${id}}\n`);
        await run.append(responses, `{"id":${id},"of":${id}}\n`);
        order.push('written');
      }
    };
    const writing = write();
    let frozen: Frozen | undefined;
    while (order.length < 400) {
      frozen = await run.freeze(frozen);
      const texts = await run.thawed();
      const [answered, asked] = [responses, datapoints].map((path) => texts[path]?.split('\n'));
      assert.ok((asked?.length ?? 0) >= (answered?.length ?? 0));
    }
    await writing;
  });
});
