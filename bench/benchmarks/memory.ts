import { measure } from '../child.ts';
import { callsOf, fullSize } from '../experiment.ts';
import { freshFolder } from '../fresh-folder.ts';
import type { Benchmark } from '../measurement.ts';
import { middle, pairs } from '../pairs.ts';

/** Peak memory of a hundred times the calls; simulated models, so that nothing else takes long. */
export const memory: Benchmark = async ({ folder, quick }) => {
  const peak = (datapoints: number) => async () => {
    const shape = { ...fullSize, datapoints };
    return (await measure('our-run.ts', JSON.stringify(shape), await freshFolder(folder))).peakMb;
  };
  const [many, few] = quick ? [4, 1] : [1613, 16];
  const { ours, base, ratio } = middle(await pairs(1, peak(many), peak(few)));
  const calls = (datapoints: number) => callsOf({ ...fullSize, datapoints }).all;
  return [
    {
      what: `peak memory of ${calls(many)} calls against ${calls(few)}`,
      ours: `${ours.toFixed(0)} MB`,
      base: `${base.toFixed(0)} MB`,
      ratio,
      target: { atMost: 1.3 },
    },
  ];
};
