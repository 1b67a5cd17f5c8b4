// Writes into schema/ what configs are checked with, and what summary.json holds, as JSON Schema. With
// --check it writes nothing and fails when a file is not up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import { configJsonSchema } from '../src/config/schema.ts';
import { summarySchema } from '../src/report/summary/summary.ts';

const summaryJsonSchema = {
  title: 'summary.json of a CoEval run, format 1',
  ...z.toJSONSchema(summarySchema),
};

for (const [name, schema] of [
  ['coeval.schema.json', configJsonSchema()],
  ['summary.schema.json', summaryJsonSchema],
] as const) {
  const file = fileURLToPath(new URL(`../schema/${name}`, import.meta.url));
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    await writeFile(file, text);
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== text) {
    console.error(`schema/${name} is not up to date: run node scripts/build-schema.ts`);
    process.exitCode = 1;
  }
}
