import { subscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { runExperiment } from '../src/cli/running/run-experiment.ts';
import { openText } from '../test/support/experiment.ts';
import { stopwatch } from './child.ts';
import { experimentText, type Shape } from './experiment.ts';

/*
 * `coeval run --continue`, from when the config is read until the first call is sent. The models are
 * not asked for a sign of life, as the time that takes is theirs.
 *
 *   node bench/our-continue.ts SHAPE FOLDER
 */

const [shapeText = '', folder = ''] = process.argv.slice(2);
const opened = await openText(experimentText(JSON.parse(shapeText) as Shape), folder);
const probe = { ...opened.experiment.probe, mode: 'disable' } as const;
// These are loaded when first used, but what is measured is the work.
await Promise.all([
  ...[import('../src/run/run.ts'), import('../src/results/analyze-run.ts')],
  ...[import('../src/providers/openai/openai.ts'), import('openai'), import('undici')],
]);
const done = stopwatch();
subscribe('undici:client:sendHeaders', () => {
  console.log(JSON.stringify(done()));
  process.exit();
});
await runExperiment(
  { ...opened, experiment: { ...opened.experiment, probe } },
  { config: join(folder, 'experiment.yaml'), continue: true },
);
throw new Error('The run ended without a call');
