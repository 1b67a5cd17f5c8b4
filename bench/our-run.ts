import { execute } from '../src/coeval.ts';
import { openText } from '../test/support/experiment.ts';
import { stopwatch } from './child.ts';
import { experimentText, type Shape } from './experiment.ts';

/*
 * A run as `coeval run` makes it, analysis included.
 *
 *   node bench/our-run.ts SHAPE FOLDER [whole | prepare | SECONDS]
 *
 * `prepare` makes the folder and no call; a number of seconds gives up what is then left.
 */

const [shapeText = '', folder = '', how = 'whole'] = process.argv.slice(2);
const shape = JSON.parse(shapeText) as Shape;
const seconds = Number(how);
const never = new AbortController().signal;
const given = Number.isNaN(seconds) ? never : AbortSignal.timeout(seconds * 1000);

const opened = await openText(experimentText(shape), folder);
// These are loaded when first used, but what is measured is the work.
await Promise.all([
  ...[import('../src/run/run.ts'), import('../src/analysis/analyze.ts')],
  ...(shape.url ? [import('openai'), import('undici')] : []),
]);
const done = stopwatch();
await execute(opened, {
  continues: false,
  overwrites: false,
  stale: 'refuse',
  only: undefined,
  retryFailed: false,
  stop: how === 'prepare' ? AbortSignal.abort() : given,
  abort: given,
  beforeCalls: async () => undefined,
  emit: () => undefined,
});
console.log(JSON.stringify(done()));
process.exit();
