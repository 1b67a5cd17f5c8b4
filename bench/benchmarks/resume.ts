import { measure } from '../child.ts';
import { fullSize } from '../experiment.ts';
import { runFolder, writeRecords } from '../finished-run.ts';
import { freshFolder } from '../fresh-folder.ts';
import { type Benchmark, type Row, seconds } from '../measurement.ts';
import { middle, pairs } from '../pairs.ts';
import { startServer } from '../server-process.ts';

/** How long it takes to find what a long run lacks: to go on with it, and to tell of it. */
export const resume: Benchmark = async ({ folder, quick }) => {
  await using server = await startServer();
  const shape = { ...fullSize, datapoints: quick ? 2 : 2000, url: server.url };
  const place = await freshFolder(folder);
  const root = runFolder(place);
  await measure('our-run.ts', JSON.stringify(shape), place, 'prepare');
  const evaluations = await writeRecords(shape, root);
  const scan = async () => (await measure('key-scan.ts', root)).wallMs;
  const goOn = async () => (await measure('our-continue.ts', JSON.stringify(shape), place)).wallMs;
  const tell = async () => (await measure('our-status.ts', root)).wallMs;
  const rows: Row[] = [];
  for (const [name, ours] of [
    ['--continue to the first call', goOn],
    ['status', tell],
  ] as const) {
    const found = middle(await pairs(quick ? 1 : 5, ours, scan));
    rows.push({
      what: `${name}, ${evaluations} evaluations there`,
      ours: seconds(found.ours),
      base: `${seconds(found.base)} key scan`,
      ratio: found.ratio,
      target: { atMost: 1.5 },
    });
  }
  return rows;
};
