import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { actionLint } from '../support/validators/action-lint.ts';
import { languageService } from '../support/validators/language-service.ts';
import { workflowTexts } from '../support/validators/workflow-texts.ts';

const root = join(import.meta.dirname, '../..');
const sound = await readFile(join(root, 'examples/workflows/pr-gate.yml'), 'utf8');
const manifest = await readFile(join(root, 'action.yml'), 'utf8');

/** A text with a fault in it, which must be in the text for the replacement to plant it. */
function planted(text: string, from: string, to: string): string {
  assert.ok(text.includes(from), `no ${from}`);
  return text.replace(from, to);
}

/** The sound workflow with a script that shows the value of an expression. */
const showing = (expression: string) =>
  planted(sound, '    steps:\n', `    steps:\n      - run: echo "\${{ ${expression} }}"\n`);

suite('every workflow of the repository and its pages', () => {
  for (const { name, text } of workflowTexts()) {
    test(name, async () => {
      assert.deepEqual(await actionLint(text), []);
      assert.deepEqual(await languageService('workflow', text), []);
    });
  }

  test('there are the examples, our own, and those of the pages', () => {
    const names = workflowTexts().map(({ name }) => name);
    assert.ok(names.includes('examples/workflows/pr-gate.yml'));
    assert.ok(names.includes('.github/workflows/coeval-sharded.yml'));
    assert.ok(names.some((name) => name.startsWith('README.md:')));
  });

  test('action.yml is as GitHub wants it', async () => {
    assert.deepEqual(await languageService('action', manifest), []);
  });
});

suite("GitHub's language service", () => {
  const faults = [
    {
      name: 'an input that action.yml has not',
      text: planted(sound, 'max-drop:', 'max-dorp:'),
      expected: "Invalid action input 'max-dorp'",
    },
    {
      name: 'a context that is not there',
      text: showing('steps.nothing.outputs.x'),
      expected: 'Context access might be invalid: nothing',
    },
    {
      name: 'a key that GitHub does not know',
      text: planted(sound, '    runs-on:', '    run-on:'),
      expected: "Unexpected value 'run-on'",
    },
  ];
  for (const { name, text, expected } of faults) {
    test(`finds ${name}`, async () => {
      const found = await languageService('workflow', text);
      assert.ok(
        found.some((one) => one.includes(expected)),
        found.join('\n'),
      );
    });
  }

  for (const [from, to] of [
    ['node24', 'node99'],
    ['post-if:', 'postif:'],
  ] as const) {
    test(`finds ${to} in an action.yml`, async () => {
      const found = await languageService('action', planted(manifest, from, to));
      assert.match(found.join('\n'), new RegExp(`Unexpected value '${to.replace(':', '')}'`));
    });
  }
});

suite('actionlint', () => {
  test('finds a title that a stranger chose in a script', async () => {
    const found = await actionLint(showing('github.event.pull_request.title'));
    assert.match(found.join('\n'), /potentially untrusted/);
  });

  test('finds a property that no matrix has', async () => {
    const found = await actionLint(showing('matrix.shard'));
    assert.match(found.join('\n'), /property "shard" is not defined/);
  });

  test('finds a job that needs one which is not there', async () => {
    const text = planted(sound, '    runs-on:', '    needs: plan\n    runs-on:');
    assert.match((await actionLint(text)).join('\n'), /needs job "plan" which does not exist/);
  });
});
