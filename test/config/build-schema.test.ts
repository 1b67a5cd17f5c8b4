import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { configJsonSchema } from '../../src/config/schema.ts';

suite('coeval.schema.json', () => {
  const file = new URL('../../schema/coeval.schema.json', import.meta.url);

  test('is up to date', () => {
    const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
    assert.deepEqual(written, JSON.parse(JSON.stringify(configJsonSchema())));
  });

  test('describes every setting', () => {
    const fields = propertiesIn(configJsonSchema(), '');
    assert.ok(fields.length > 100);
    assert.deepEqual(
      fields.filter(({ description }) => !description).map(({ path }) => path),
      [],
    );
  });
});

interface Property {
  readonly path: string;
  readonly description?: string | undefined;
}

/** Every member of every `properties`, at any depth. */
function propertiesIn(schema: unknown, path: string): Property[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, member]) => {
    const here = `${path}/${key}`;
    const isProperty = path.endsWith('/properties');
    const own = isProperty ? [{ path: here, description: member.description }] : [];
    return [...own, ...propertiesIn(member, here)];
  });
}
