import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { cli, config, parsed } from './cli.ts';

const changed = { 'student-b': { roles: ['student'], parameters: { ability: 0.6 } } };

suite('coeval run --reuse', () => {
  test('says what was reused, and plan and --dry-run what is left', async () => {
    await using dir = await tempDir();
    await cli(dir.path, ['run', ...(await config(dir.path, smallExperiment()))]);
    const others = {
      'teacher-a': { roles: ['teacher'] },
      'student-a': { roles: ['student'], parameters: { ability: 0.9 } },
      'judge-a': { roles: ['judge'] },
    };
    const text = smallExperiment({ id: 'next', models: { ...others, ...changed } });
    const args = [...(await config(dir.path, text)), '--reuse', 'runs/small'];
    const plan = await cli(dir.path, ['plan', ...args]);
    assert.match(plan.stdout, /8 calls in total/);
    const dry = await cli(dir.path, ['run', ...args, '--dry-run', '--json']);
    assert.equal(parsed(dry)['calls'], 8);
    await assert.rejects(access(join(dir.path, 'runs/next')));
    const end = await cli(dir.path, ['run', ...args]);
    assert.equal(end.exitCode, 0);
    assert.match(end.stdout, /Reused: 4 datapoints, 4 responses, 4 evaluations of .*runs\/small/);
    assert.match(end.stdout, /Cost so far: \$0 for 8 calls/);
    const status = await cli(dir.path, ['status', '--run', 'runs/next']);
    assert.match(status.stdout, /^Reuses .*runs\/small$/m);
    const wrong = await cli(dir.path, ['run', ...args, '--overwrite', '--reuse', 'nowhere']);
    assert.equal(wrong.exitCode, 2);
    assert.match(wrong.stderr, /Cannot reuse .*nowhere: there is no run in it/);
  });
});

suite('coeval run --shard and coeval merge', () => {
  test('make one run of two', async () => {
    await using dir = await tempDir();
    for (const index of [1, 2]) {
      const text = smallExperiment({ total: 6 }).replace('./runs', `./part-${index}`);
      const args = [...(await config(dir.path, text)), '--shard', `${index}/2`];
      const plan = parsed(await cli(dir.path, ['plan', ...args, '--json']));
      const end = await cli(dir.path, ['run', ...args, '--json']);
      assert.equal(end.exitCode, 0);
      assert.equal(parsed(end)['calls'], plan['calls']);
    }
    const status = await cli(dir.path, ['status', '--run', 'part-2/small']);
    assert.match(status.stdout, /^Shard 2\/2: all counts are of this part$/m);
    const half = ['merge', 'part-1/small', '--into', 'half'];
    const refused = await cli(dir.path, half);
    assert.equal(refused.exitCode, 2);
    assert.match(refused.stderr, /shard 2\/2 is missing/);
    const partial = await cli(dir.path, [...half, '--allow-partial']);
    assert.equal(partial.exitCode, 6);
    assert.match(partial.stdout, /Missing shards: 2/);
    const both = ['merge', 'part-1/small', 'part-2/small', '--into', 'runs/small'];
    const merged = await cli(dir.path, both);
    assert.equal(merged.exitCode, 0);
    assert.match(merged.stdout, /^rank {2}student/m);
    assert.match(merged.stdout, /^2 shards merged into .*runs\/small$/m);
    const args = await config(dir.path, smallExperiment({ total: 6 }));
    const more = await cli(dir.path, ['run', ...args, '--continue', '--json']);
    assert.equal(parsed(more)['calls'], 6 + 12 + 12);
    const again = await cli(dir.path, [...both, '--json']);
    assert.match(again.stderr, /it is not empty; name another folder/);
  });

  test('tell the form of a shard that is none', async () => {
    await using dir = await tempDir();
    const args = await config(dir.path, smallExperiment());
    for (const wrong of ['4/3', '0/3', '1', 'a/b']) {
      const end = await cli(dir.path, ['run', ...args, '--shard', wrong]);
      assert.equal(end.exitCode, 2);
      assert.match(end.stderr, /Write it as I\/N with I from 1 to N, for example 3\/8/);
    }
  });
});

suite('coeval run --time-budget-minutes', () => {
  test('ends cleanly with exit status 6 and says how to go on', async () => {
    await using dir = await tempDir();
    const models = {
      'teacher-a': { roles: ['teacher'] },
      'student-a': { roles: ['student'], parameters: { latency_ms: 200 } },
      'judge-a': { roles: ['judge'] },
    };
    const text = smallExperiment({ total: 40, models, experiment: ['concurrency: 1'] });
    const args = await config(dir.path, text);
    const end = await cli(dir.path, ['run', ...args, '--time-budget-minutes', '0.05']);
    assert.equal(end.exitCode, 6);
    assert.match(end.stdout, /The time budget is used up: everything so far is kept/);
    assert.match(end.stdout, /time budget/);
    const status = await cli(dir.path, ['status', '--run', 'runs/small']);
    assert.match(status.stdout, /small · pending/);
    // The last would be more than a timer can wait, and end at once.
    for (const minutes of ['-1', '0', '35800']) {
      const wrong = await cli(dir.path, ['run', ...args, '--time-budget-minutes', minutes]);
      assert.equal(wrong.exitCode, 2);
      assert.match(wrong.stderr, /a number of minutes above 0 and up to 35000/);
    }
  });
});
