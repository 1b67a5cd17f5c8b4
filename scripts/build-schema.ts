// Writes schema/coeval.schema.json from the schema that configs are checked with. With --check it
// writes nothing and fails when the file is not up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { configJsonSchema } from '../src/config/schema.ts';

const file = fileURLToPath(new URL('../schema/coeval.schema.json', import.meta.url));
const text = `${JSON.stringify(configJsonSchema(), null, 2)}\n`;

if (!process.argv.includes('--check')) {
  await writeFile(file, text);
} else if ((await readFile(file, 'utf8')) !== text) {
  console.error('schema/coeval.schema.json is not up to date: run node scripts/build-schema.ts');
  process.exitCode = 1;
}
