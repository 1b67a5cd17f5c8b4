import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { commands, inputDefaults } from '../../src/action/inputs.ts';
import { outputNames } from '../../src/action/outputs.ts';

interface Manifest {
  readonly description: string;
  readonly runs: { readonly using: string; readonly main: string };
  readonly inputs: Readonly<Record<string, { description: string; default: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('action.yml', root), 'utf8');
const manifest = parse(text) as Manifest;

suite('action.yml', () => {
  test('declares the inputs that are read, with the defaults that are used', () => {
    const declared = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]);
    assert.deepEqual(Object.fromEntries(declared), inputDefaults);
  });

  test('declares the outputs that are set, in their order', () => {
    assert.deepEqual(Object.keys(manifest.outputs), outputNames);
  });

  test('names every command', () => {
    for (const command of commands) {
      assert.ok(manifest.inputs['command']?.description.includes(`\`${command}\``), command);
    }
  });

  test('starts the bundle under Node 24', () => {
    assert.equal(manifest.runs.using, 'node24');
    const main = readFileSync(new URL(manifest.runs.main, root), 'utf8');
    assert.ok(main.length > 10_000);
  });

  test('can be listed: its description has at most 125 characters, and no expression is in it', () => {
    assert.ok(manifest.description.length <= 125, String(manifest.description.length));
    const told = JSON.stringify(manifest);
    assert.ok(!told.includes('${{'));
  });

  for (const [table, names] of [
    ['inputs', Object.keys(inputDefaults)],
    ['outputs', outputNames],
  ] as const) {
    test(`has its ${table} in the table of README.md`, () => {
      const readme = readFileSync(new URL('README.md', root), 'utf8');
      const [, part = ''] = readme.split(new RegExp(`<!-- ${table}:(?:start|end) -->`));
      const rows = Array.from(part.matchAll(/^\| `([^`]+)`/gm), ([, name]) => name);
      assert.deepEqual(rows, [...names]);
    });
  }
});
