import { measure } from '../child.ts';
import { callsOf, fullSize } from '../experiment.ts';
import { freshFolder } from '../fresh-folder.ts';
import { type Benchmark, middle, pairs, type Row, seconds } from '../measurement.ts';
import { type Server, startServer } from '../server-process.ts';
import type { Settings } from '../server-settings.ts';

interface Trial {
  readonly wallMs: number;
  /** Of all calls, over what may be in flight at once. */
  readonly idealMs: number;
}

/** Wall time where the model's latency is what takes time, with and without very slow calls. */
export const latency: Benchmark = async ({ folder, quick }) => {
  await using server = await startServer();
  const count = quick ? 1 : 3;
  const even = { meanMs: quick ? 20 : 200 };
  const tailed = { ...even, slowShare: 0.01, slowMs: quick ? 200 : 5000 };
  return [
    ...rows('', await trials(server, folder, { count, latency: even, quick })),
    ...rows(
      `, 1 % take ${seconds(tailed.slowMs)}`,
      await trials(server, folder, { count, latency: tailed, quick }),
    ),
  ];
};

interface Tried {
  readonly count: number;
  readonly latency: Partial<Settings>;
  readonly quick: boolean;
}

async function trials(server: Server, folder: string, { count, latency, quick }: Tried) {
  const shape = { ...fullSize, datapoints: quick ? 1 : 4, url: server.url };
  const run = (program: string) => async (seed: number) => {
    await server.set({ ...latency, seed: seed + 1 });
    const { wallMs } = await measure(program, JSON.stringify(shape), await freshFolder(folder));
    const { latencyMs } = await server.tally();
    return { wallMs, idealMs: latencyMs / shape.concurrency };
  };
  return { shape, found: await pairs<Trial>(count, run('our-run.ts'), run('bare-client.ts')) };
}

function rows(suffix: string, { shape, found }: Awaited<ReturnType<typeof trials>>): Row[] {
  const ideal = middle(found.map(({ ours }) => ({ ours: ours.wallMs, base: ours.idealMs })));
  const bare = middle(found.map(({ ours, base }) => ({ ours: ours.wallMs, base: base.wallMs })));
  const what = `${callsOf(shape).all} calls of 200 ms, ${shape.concurrency} at once${suffix}`;
  const against = {
    what: `${what}, against the bare client`,
    ours: seconds(bare.ours),
    base: `${seconds(bare.base)} bare`,
    ratio: bare.ratio,
    target: { atMost: suffix ? 1.12 : 1.05 },
  };
  if (suffix) return [against];
  const row = {
    what,
    ours: seconds(ideal.ours),
    base: `${seconds(ideal.base)} ideal`,
    ratio: ideal.ratio,
    target: { atMost: 1.05 },
  };
  return [row, against];
}
