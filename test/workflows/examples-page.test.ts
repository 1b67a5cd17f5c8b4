import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import { parseWorkflow } from '../support/workflow/document.ts';
import { permissionsOf } from '../support/workflow/permissions.ts';

const folder = join(import.meta.dirname, '../../examples');
const page = readFileSync(join(folder, 'README.md'), 'utf8');

/** What the page says above the table that all of them need. */
const common: readonly string[] = ['contents: read', 'actions: read'];

const wordsIn = (cell: string | undefined) =>
  Array.from((cell ?? '').split(';')[0]?.matchAll(/`([^`]+)`/g) ?? [], ([, word]) => word ?? '');

suite("the examples' page", () => {
  for (const file of globSync('workflows/*.yml', { cwd: folder }).sort()) {
    test(`has the permissions and secrets of ${file}`, () => {
      const text = readFileSync(join(folder, file), 'utf8');
      const row = page.split('\n').find((line) => line.includes(`](${file})`));
      const [, , , permissions, secrets] = row?.split('|') ?? [];
      const asked = Object.values(parseWorkflow(text).jobs).flatMap((job) =>
        Object.entries(permissionsOf(job.permissions) ?? {}).map(
          ([scope, level]) => `${scope}: ${level}`,
        ),
      );
      const special = [...new Set(asked)].filter((one) => !common.includes(one));
      assert.deepEqual(wordsIn(permissions).sort(), special.sort());
      const named = Array.from(text.matchAll(/secrets\.(\w+)/g), ([, name]) => name);
      assert.deepEqual(wordsIn(secrets).sort(), [...new Set(named)].sort());
    });
  }
});
