// Writes README.md's tables of inputs, outputs and interfaces from where they are declared. With
// --check it writes nothing and fails when README.md is not up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { parse } from 'yaml';
import { type Vendor, vendors } from '../src/domain/vendors.ts';

const root = join(import.meta.dirname, '..');
const readme = join(root, 'README.md');

interface Declared {
  readonly description: string;
  readonly default?: string;
}

interface Manifest {
  readonly inputs: Readonly<Record<string, Declared>>;
  readonly outputs: Readonly<Record<string, Declared>>;
}

function inputTable({ inputs }: Manifest): string {
  const rows = Object.entries(inputs).map(([name, { description, default: preset }]) => [
    code(name),
    preset === undefined ? '' : code(preset),
    cell(description),
  ]);
  return markdownTable([['Input', 'Default', 'Meaning'], ...rows]);
}

function outputTable({ outputs }: Manifest): string {
  const rows = Object.entries(outputs).map(([name, { description }]) => [
    code(name),
    cell(description),
  ]);
  return markdownTable([['Output', 'Meaning'], ...rows]);
}

function interfaceTable(): string {
  const rows = Object.entries<Vendor>(vendors).map(([id, vendor]) => [
    code(id),
    vendor.label,
    vendor.keyVariables.map(code).join(' or ') || 'no key',
    addressOf(vendor),
  ]);
  return markdownTable([['Interface', 'Vendor', 'Key', 'Address'], ...rows]);
}

function addressOf({ baseUrl, baseUrlVariable, protocol }: Vendor): string {
  if (protocol === 'simulated') return 'none, it is built in';
  const address = baseUrl === undefined ? 'yours, as `base_url`' : code(baseUrl);
  return baseUrlVariable === undefined ? address : `${address}, or ${code(baseUrlVariable)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.trim().replaceAll('|', '\\|').replaceAll('\n', ' ');
}

/** The text with a table between its two markers, each alone on its line. */
function withTable(text: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [before, rest] = split(text, start);
  const [, after] = split(rest, end);
  return `${before}${start}\n\n${table}\n\n${end}${after}`;
}

function split(text: string, marker: string): [string, string] {
  const place = text.indexOf(marker);
  if (place < 0) throw new Fault(`README.md lacks the marker ${marker}, so a table has no place`);
  return [text.slice(0, place), text.slice(place + marker.length)];
}

class Fault extends Error {
  override readonly name = 'Fault';
}

async function main(): Promise<void> {
  const manifest = parse(await readFile(join(root, 'action.yml'), 'utf8')) as Manifest;
  const tables = {
    inputs: inputTable(manifest),
    outputs: outputTable(manifest),
    interfaces: interfaceTable(),
  };
  const old = await readFile(readme, 'utf8').catch(() => {
    throw new Fault('There is no README.md');
  });
  const fresh = Object.entries(tables).reduce(
    (text, [name, table]) => withTable(text, name, table),
    old,
  );
  if (fresh === old) return;
  if (!process.argv.includes('--check')) await writeFile(readme, fresh);
  else throw new Fault('README.md is not up to date: run node scripts/docs-tables.ts');
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
