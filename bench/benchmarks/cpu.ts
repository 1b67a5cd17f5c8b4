import { measure } from '../child.ts';
import { callsOf, fullSize } from '../experiment.ts';
import { freshFolder } from '../fresh-folder.ts';
import type { Benchmark } from '../measurement.ts';
import { middle, pairs } from '../pairs.ts';
import { startServer } from '../server-process.ts';

/** CPU of a run through the vendor's SDK when the model answers at once. */
export const cpu: Benchmark = async ({ folder, quick }) => {
  await using server = await startServer();
  const shape = { ...fullSize, datapoints: quick ? 1 : 20, url: server.url };
  const run = (program: string) => async () => {
    await server.set({});
    const { cpuMs } = await measure(program, JSON.stringify(shape), await freshFolder(folder));
    return cpuMs / callsOf(shape).all;
  };
  const trials = await pairs(quick ? 1 : 5, run('our-run.ts'), run('bare-client.ts'));
  const { ours, base, ratio } = middle(trials);
  return [
    {
      what: `CPU of a call, ${callsOf(shape).all} calls, no latency`,
      ours: `${ours.toFixed(3)} ms`,
      base: `${base.toFixed(3)} ms bare`,
      ratio,
      target: { atMost: 4.5, wanted: 3 },
    },
  ];
};
