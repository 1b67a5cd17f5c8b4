import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { suite, test } from 'node:test';
import { planned } from '../../src/coeval.ts';
import { cli } from '../cli/cli.ts';
import { openText, runText } from '../support/experiment.ts';
import { tempDir } from '../support/temp-dir.ts';

const root = new URL('../../', import.meta.url);
const files = (await Array.fromAsync(glob('examples/*/*.yaml', { cwd: root.pathname }))).sort();

suite('the examples', () => {
  test('are the four that their page lists', async () => {
    const page = await readFile(new URL('examples/README.md', root), 'utf8');
    for (const file of files) assert.ok(page.includes(file.replace('examples/', '')), file);
    assert.equal(files.length, 4);
  });

  for (const file of files) {
    test(`${file} loads without a warning and can be planned`, async () => {
      await using dir = await tempDir();
      const opened = await openText(await readFile(new URL(file, root), 'utf8'), dir.path);
      assert.deepEqual(opened.warnings, []);
      assert.ok((await planned(opened, false)).calls > 0);
    });
  }

  test('labels: the careful student names more labels', async () => {
    await using dir = await tempDir();
    const text = await readFile(new URL('examples/labels/experiment.yaml', root), 'utf8');
    const { result, analysis } = await runText(text, dir.path);
    assert.equal(result.complete, true);
    const accuracy = analysis.students.map(({ student, by_task }) => [
      student,
      by_task[0]?.label_accuracy?.mean,
    ]);
    const [careful, careless] = ['sim-careful', 'sim-careless'].map(
      (name) => accuracy.find(([student]) => student === name)?.[1] as number,
    );
    assert.ok((careful ?? 0) > 0.75, `careful ${careful}`);
    assert.ok((careless ?? 1) < 0.75, `careless ${careless}`);
  });

  test('quickstart: the table shows the planted order', async () => {
    await using dir = await tempDir();
    const text = await readFile(new URL('examples/quickstart/quickstart.yaml', root), 'utf8');
    const { analysis } = await runText(text, dir.path);
    assert.deepEqual(
      analysis.students.map(({ student }) => student),
      ['sim-strong', 'sim-middling', 'sim-weak'],
    );
    assert.ok(analysis.students.slice(0, 2).every(({ tied_with_next }) => !tied_with_next));
  });
});

suite('the README', () => {
  test('shows what the quickstart prints', async () => {
    await using dir = await tempDir();
    const page = await readFile(new URL('README.md', root), 'utf8');
    const shown = page.match(/```\n(rank [\s\S]*?)\n```/)?.[1];
    assert.ok(shown);
    const { exitCode, stdout } = await cli(dir.path, ['quickstart']);
    assert.equal(exitCode, 0);
    assert.ok(stdout.includes(`\n${shown}\n`), stdout);
  });

  test('has a config that loads', async () => {
    await using dir = await tempDir();
    const page = await readFile(new URL('README.md', root), 'utf8');
    const config = page.match(/```yaml\n(# yaml-language-server[\s\S]*?)```/)?.[1] ?? '';
    const { warnings, experiment } = await openText(config, dir.path);
    assert.deepEqual(warnings, []);
    assert.equal(experiment.id, 'summaries-v1');
  });
});
