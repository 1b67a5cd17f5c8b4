import { measure } from '../child.ts';
import { freshFolder } from '../fresh-folder.ts';
import type { Benchmark, Row } from '../measurement.ts';
import { startServer } from '../server-process.ts';
import type { Settings, Tally } from '../server-settings.ts';

const meanMs = 200;

/** A limit that the provider does not tell, and how many calls it lets through in so many seconds. */
interface HiddenLimit {
  readonly name: string;
  readonly settings: Partial<Settings>;
  readonly allowed: (tally: Tally, seconds: number) => number;
}

const hidden: readonly HiddenLimit[] = [
  {
    name: '40 at once',
    settings: { mostAtOnce: 40 },
    allowed: ({ answered, latencyMs }, seconds) => (40 * seconds * 1000) / (latencyMs / answered),
  },
  {
    name: '300 a minute',
    settings: { mostPerMinute: 300 },
    allowed: (_tally, seconds) => seconds * 5,
  },
];

/** How much of a limit that nobody names is found and used, and how often it is run into. */
export const limits: Benchmark = async ({ folder, quick }) => {
  await using server = await startServer();
  const shape = {
    ...{ url: server.url, models: 1, tasks: 4, concurrency: 256 },
    datapoints: quick ? 20 : 5000,
  };
  const seconds = quick ? 3 : 150;
  const rows: Row[] = [];
  for (const { name, settings, allowed } of hidden) {
    await server.set({ meanMs, ...settings });
    const place = await freshFolder(folder);
    await measure('our-run.ts', JSON.stringify(shape), place, String(seconds));
    const tally = await server.tally();
    const most = allowed(tally, seconds);
    const late = tally.lateAnswered + tally.lateRefused;
    rows.push(
      {
        what: `hidden limit of ${name}: share reached in ${seconds} s`,
        ours: `${tally.answered} calls`,
        base: `${most.toFixed(0)} allowed`,
        ratio: tally.answered / most,
        target: { atLeast: 0.85 },
      },
      {
        what: `hidden limit of ${name}: share refused after the first minute`,
        ours: `${tally.lateRefused} refused`,
        base: `${late} calls`,
        ratio: late === 0 ? 0 : tally.lateRefused / late,
        target: { atMost: 0.03 },
      },
    );
  }
  return rows;
};
