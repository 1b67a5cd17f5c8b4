import { measure } from '../child.ts';
import { callsOf, fullSize } from '../experiment.ts';
import { freshFolder } from '../fresh-folder.ts';
import { type Benchmark, type Row, seconds, type Target } from '../measurement.ts';
import { middle, quietPairs } from '../pairs.ts';
import { type Server, startServer } from '../server-process.ts';
import type { Settings } from '../server-settings.ts';

interface Trial {
  /** Of the whole run: opening, analysis and all. */
  readonly wallMs: number;
  /** From the first call to the last answer, as the server sees it. */
  readonly callsMs: number;
  /** Of all calls, over what may be in flight at once. */
  readonly idealMs: number;
}

/** Wall time where the model's latency is what takes time, with and without very slow calls. */
export const latency: Benchmark = async ({ folder, quick }) => {
  await using server = await startServer();
  const small = { count: quick ? 1 : 3, datapoints: quick ? 1 : 4 };
  const large = { count: small.count, datapoints: quick ? 2 : fullSize.datapoints };
  const even = { meanMs: quick ? 20 : 200 };
  const tailed = { ...even, slowShare: 0.01, slowMs: quick ? 200 : 5000 };
  const tail = `, 1 % take ${seconds(tailed.slowMs)}`;
  return [
    ...rows('', { atMost: 1.05 }, await trials(server, folder, { ...large, latency: even })),
    ...rows('', undefined, await trials(server, folder, { ...small, latency: even })),
    ...rows(tail, { atMost: 1.12 }, await trials(server, folder, { ...small, latency: tailed })),
  ];
};

interface Tried {
  readonly count: number;
  /** For each teacher and task. */
  readonly datapoints: number;
  readonly latency: Partial<Settings> & Pick<Settings, 'meanMs'>;
}

async function trials(server: Server, folder: string, { count, datapoints, latency }: Tried) {
  const shape = { ...fullSize, datapoints, url: server.url };
  const run = (program: string) => async (seed: number) => {
    await server.set({ ...latency, seed: seed + 1 });
    const { wallMs } = await measure(program, JSON.stringify(shape), await freshFolder(folder));
    const { latencyMs, spanMs } = await server.tally();
    return { wallMs, callsMs: spanMs, idealMs: latencyMs / shape.concurrency };
  };
  const made = await quietPairs<Trial>(count, run('our-run.ts'), run('bare-client.ts'));
  return { shape, meanMs: latency.meanMs, ...made };
}

function rows(
  suffix: string,
  target: Target | undefined,
  { shape, meanMs, found, taken }: Awaited<ReturnType<typeof trials>>,
): Row[] {
  const ideal = middle(found.map(({ ours }) => ({ ours: ours.callsMs, base: ours.idealMs })));
  const bare = middle(found.map(({ ours, base }) => ({ ours: ours.wallMs, base: base.wallMs })));
  const what = `${callsOf(shape).all} calls of ${meanMs} ms, ${shape.concurrency} at once${suffix}`;
  const against = {
    what: `${what}, whole run`,
    ours: seconds(bare.ours),
    base: `${seconds(bare.base)} bare`,
    ratio: bare.ratio,
    target,
    taken,
  };
  if (suffix) return [against];
  const row = {
    what: `${what}, first call to last answer`,
    ours: seconds(ideal.ours),
    base: `${seconds(ideal.base)} ideal`,
    ratio: ideal.ratio,
    target,
    taken,
  };
  return [row, against];
}
