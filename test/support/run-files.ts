import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Found = Record<string, unknown>;

/** Changes, adds or removes the records of a phase's folder, file by file. */
export async function rewriteRecords(
  root: string,
  phase: string,
  change: (records: Found[]) => readonly Found[],
): Promise<void> {
  const names = await readdir(join(root, phase));
  for (const name of names.filter((one) => one.endsWith('.jsonl'))) {
    const path = join(root, phase, name);
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '');
    const records = change(lines.map((line) => JSON.parse(line) as Found));
    await writeFile(path, records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  }
}

/** Changes one field of the first record of a phase's folder. */
export async function changeFirst(
  root: string,
  phase: string,
  change: (record: Found) => Found,
): Promise<void> {
  let isDone = false;
  await rewriteRecords(root, phase, (records) =>
    records.map((record) => {
      if (isDone) return record;
      isDone = true;
      return change(record);
    }),
  );
}
