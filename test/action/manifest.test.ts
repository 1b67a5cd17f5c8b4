import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { parse } from 'yaml';
import { commands, inputTable } from '../../src/action/inputs/input-table.ts';
import { outputNames } from '../../src/action/outputs.ts';

interface Manifest {
  readonly description: string;
  readonly runs: Readonly<Record<'using' | 'main' | 'post' | 'post-if', string>>;
  readonly inputs: Readonly<Record<string, { description: string; default: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

const root = new URL('../../', import.meta.url);
const text = readFileSync(new URL('action.yml', root), 'utf8');
const manifest = parse(text) as Manifest;

suite('action.yml', () => {
  test('declares the inputs that are read, with the defaults that are used, in their order', () => {
    const declared = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]);
    const used = Object.entries(inputTable).map(([name, { preset }]) => [name, preset]);
    assert.deepEqual(declared, used);
  });

  test('declares the outputs that are set, in their order', () => {
    assert.deepEqual(Object.keys(manifest.outputs), outputNames);
  });

  test('names every command', () => {
    for (const command of commands) {
      assert.ok(manifest.inputs['command']?.description.includes(`\`${command}\``), command);
    }
  });

  test('starts the bundle under Node 24, and once more when the job ends, however it does', () => {
    const { using, main: first, post, ...rest } = manifest.runs;
    assert.equal(using, 'node24');
    assert.equal(post, first);
    assert.equal(rest['post-if'], 'always()');
    const main = readFileSync(new URL(manifest.runs.main, root), 'utf8');
    assert.ok(main.length > 10_000);
  });

  test('can be listed: its description has at most 125 characters, and no description has an expression', () => {
    assert.ok(manifest.description.length <= 125, String(manifest.description.length));
    const told = [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)];
    for (const { description } of told) assert.ok(!description.includes('${{'), description);
  });

  for (const [table, names] of [
    ['inputs', Object.keys(inputTable)],
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
