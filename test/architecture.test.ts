import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { suite, test } from 'node:test';

/** What a part of `src` may import: values and types, or types alone. */
interface May {
  readonly use: readonly string[];
  readonly typesOf?: readonly string[];
}

const core = [
  ...['errors', 'version', 'domain', 'config', 'providers', 'prices', 'store', 'prompts'],
  ...['phases', 'plan', 'run', 'statistics', 'analysis', 'compare', 'report', 'results'],
];

const face: May = {
  use: ['coeval', 'config', 'report', 'domain', 'errors', 'version'],
  typesOf: core,
};

/** The table of `.github/ARCHITECTURE.md`: data flows down, and never from face to face. */
const table: Readonly<Record<string, May>> = {
  errors: { use: [] },
  version: { use: [] },
  domain: { use: ['errors'] },
  config: { use: ['domain', 'errors'] },
  providers: { use: ['domain', 'errors'] },
  prices: { use: ['domain'], typesOf: ['providers'] },
  store: { use: ['domain', 'errors'] },
  prompts: { use: ['domain'] },
  phases: { use: ['domain', 'prompts', 'errors'], typesOf: ['providers'] },
  plan: { use: ['domain', 'phases', 'prices', 'errors'] },
  run: {
    use: core.filter(
      (part) =>
        !['config', 'statistics', 'analysis', 'compare', 'report', 'results'].includes(part),
    ),
  },
  statistics: { use: [] },
  analysis: { use: ['domain', 'statistics'] },
  compare: { use: ['analysis', 'statistics', 'domain', 'prices', 'errors'] },
  report: { use: ['analysis', 'compare'] },
  results: { use: core },
  coeval: { use: core },
  cli: face,
  action: face,
};

/** Folders of `run`, each of which imports only from those before it, and from files beside them. */
const runFolders = [
  ...['limits', 'calls', 'folder', 'trust', 'pipeline', 'reuse', 'approach', 'probe', 'merge'],
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

const src = join(import.meta.dirname, '../src');
const statement =
  /^(?:import|export)(?<type>\s+type)?\s[^;]*?from\s+'(?<path>\.[^']+)'|import\(\s*'(?<lazy>\.[^']+)'\s*\)/gm;

function importsIn(file: string): Import[] {
  const from = partOf(file);
  return pathsIn(file)
    .map(({ path, isType }) => ({ from, to: partOf(path), isType }))
    .filter(({ to }) => to !== from);
}

/** What a file imports of ours, from the root of `src`. */
function pathsIn(file: string): { readonly path: string; readonly isType: boolean }[] {
  const found = readFileSync(join(src, file), 'utf8').matchAll(statement);
  return Array.from(found, ({ groups = {} }) => ({
    path: join(dirname(file), groups['path'] ?? groups['lazy'] ?? ''),
    isType: groups['type'] !== undefined,
  }));
}

/** `store` for `store/layout.ts`, `errors` for `errors.ts`. */
function partOf(file: string): string {
  const [first = ''] = relative('.', file).split(/[/\\]/);
  return first.replace(/\.ts$/, '');
}

suite('the architecture', () => {
  const files = globSync('**/*.ts', { cwd: src });

  test('has every part of src in its table, and no other', () => {
    const parts = new Set(files.map(partOf));
    assert.deepEqual([...parts].sort(), Object.keys(table).sort());
  });

  test('lets data flow down only', () => {
    const faults = files.flatMap((file) =>
      importsIn(file)
        .filter(({ from, to, isType }) => {
          const { use = [], typesOf = [] } = table[from] ?? {};
          return !use.includes(to) && !(isType && typesOf.includes(to));
        })
        .map(({ from, to }) => `src/${from} must not import from src/${to}: ${file}`),
    );
    assert.deepEqual(faults, []);
  });

  test('lets data flow down inside of run', () => {
    const folderOf = (file: string) => runFolders.indexOf(file.split(/[/\\]/)[1] ?? '');
    const faults = globSync('run/*/*.ts', { cwd: src }).flatMap((file) =>
      pathsIn(file)
        .filter(({ path }) => path.startsWith('run') && folderOf(path) > folderOf(file))
        .map(({ path }) => `${file} must not import from ${path}`),
    );
    assert.deepEqual(faults, []);
    const folders = globSync('run/*/', { cwd: src }).map((path) => folderOf(join(path, 'any')));
    assert.ok(folders.length === runFolders.length && !folders.includes(-1));
  });
});
