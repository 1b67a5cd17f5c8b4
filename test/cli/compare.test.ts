import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Comparison } from '../../src/compare/comparison.ts';
import { comparisonSchema } from '../../src/compare/comparison.ts';
import { type Verdict, verdictSchema } from '../../src/compare/verdict.ts';
import { runText } from '../support/experiment.ts';
import { olderConfig, writeOlderRun } from '../support/older-run.ts';
import { smallExperiment } from '../support/small-experiment.ts';
import { tempDir } from '../support/temp-dir.ts';
import { cli, parsed } from './cli.ts';

interface Changes {
  readonly ability?: number;
  readonly noise?: number;
  readonly total?: number;
}

/** A run with two students, of which the first may be weaker than usual. */
async function run(cwd: string, id: string, changes: Changes = {}): Promise<void> {
  const { ability = 0.85, noise = 0.1, total = 60 } = changes;
  const models = {
    'teacher-a': { roles: ['teacher'] },
    'student-a': { roles: ['student'], parameters: { ability } },
    'student-b': { roles: ['student'], parameters: { ability: 0.6 } },
    'judge-a': { roles: ['judge'], parameters: { noise } },
    'judge-b': { roles: ['judge'] },
  };
  await runText(smallExperiment({ id, total, models }), cwd);
}

const folder = (id: string) => join('runs', id);

suite('coeval compare', () => {
  test('fails a student that was planted weaker, and passes one that is not', async () => {
    await using dir = await tempDir();
    await run(dir.path, 'main');
    await run(dir.path, 'same');
    await run(dir.path, 'weaker', { ability: 0.75 });
    const same = await cli(dir.path, ['compare', folder('same'), folder('main')]);
    assert.equal(same.exitCode, 0);
    assert.match(same.stdout, /^PASS: /m);
    assert.match(same.stdout, /Simulated models/);
    const weaker = await cli(dir.path, ['compare', folder('weaker'), folder('main')]);
    assert.equal(weaker.exitCode, 1);
    assert.match(weaker.stdout, /^FAIL: student-a is worse on notes: −0\.\d{3} \(95 % CI/m);
    assert.match(weaker.stdout, /^student-b .* unchanged$/m);
    assert.match(weaker.stdout, /^Fell most:$/m);
    const lenient = ['--fail-on', 'none', '--json'];
    const json = await cli(dir.path, ['compare', folder('weaker'), folder('main'), ...lenient]);
    assert.equal(json.exitCode, 0);
    const { comparison, verdict } = parsed(json) as { comparison: Comparison; verdict: Verdict };
    assert.equal(verdictSchema.parse(verdict).state, 'fail');
    assert.equal(comparisonSchema.parse(comparison).contract.same, true);
    assert.deepEqual(comparison.cost.delta_usd, 0);
    assert.equal(comparison.flips.length, 10);
    assert.match(comparison.flips[0]?.response_after ?? '', /\w/);
  });

  test('with --aa tests the gate on the data of the two runs', async () => {
    await using dir = await tempDir();
    await run(dir.path, 'main', { total: 20 });
    await run(dir.path, 'other', { total: 20, ability: 0.8 });
    const end = await cli(dir.path, ['compare', folder('other'), folder('main'), '--aa']);
    assert.match(end.stdout, /^A\/A test of the gate: 250 times/m);
    const [, fails] = end.stdout.match(/If nothing changed, it fails in ([\d.]+) %/) ?? [];
    assert.ok(Number(fails) <= 2.5, end.stdout);
  });

  test('leaves out a judge that changed, and refuses when none is left', async () => {
    await using dir = await tempDir();
    await run(dir.path, 'main', { total: 10 });
    await run(dir.path, 'other', { total: 10, noise: 0.3 });
    const end = await cli(dir.path, ['compare', folder('other'), folder('main')]);
    assert.match(
      end.stdout,
      /Judge judge-a is left out, as it rates differently now: its parameters/,
    );
    assert.equal(end.exitCode, 0);
    await runText(
      smallExperiment({ id: 'third', total: 10, rubric: '{ style: Nice. }' }),
      dir.path,
    );
    const refused = await cli(dir.path, ['compare', folder('third'), folder('main')]);
    assert.match(refused.stdout, /^INCONCLUSIVE: Cannot compare third with main/m);
    const strict = ['--fail-on', 'inconclusive'];
    const failed = await cli(dir.path, ['compare', folder('third'), folder('main'), ...strict]);
    assert.equal(failed.exitCode, 1);
  });

  test('reads a baseline of the older program', async () => {
    await using dir = await tempDir();
    const older = await writeOlderRun(dir.path);
    await writeFile(join(older, 'config.yaml'), olderConfig);
    const end = await cli(dir.path, ['compare', older, older, '--json']);
    const { comparison } = parsed(end) as { comparison: Comparison };
    const states = comparison.cells.map(({ student, state, pairs }) => [student, state, pairs]);
    assert.deepEqual(states, [
      ['student-a', 'unchanged', 1],
      ['gpt-3.5', 'unpaired', 0],
    ]);
    assert.match(comparison.warnings.join(), /does not say how its judges were asked/);
  });

  test('says what is wrong with its arguments', async () => {
    await using dir = await tempDir();
    const missing = await cli(dir.path, ['compare', 'nowhere', 'either']);
    assert.equal(missing.exitCode, 2);
    assert.match(missing.stderr, /There is no run in .*nowhere/);
    const odd = await cli(dir.path, ['compare', 'a', 'b', '--max-cost-increase', 'much']);
    assert.equal(odd.exitCode, 2);
    assert.match(odd.stderr, /Write it as a share, for example 25% or 0\.25/);
    const help = await cli(dir.path, ['compare', '--help']);
    assert.match(help.stdout, /a drop of more than --max-drop is ruled out/);
  });
});
