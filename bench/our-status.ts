import { openRun, statusOf } from '../src/coeval.ts';
import { stopwatch } from './child.ts';

/*
 * What `coeval status` finds out of a run.
 *
 *   node bench/our-status.ts RUN_FOLDER
 */

const [folder = ''] = process.argv.slice(2);
// Loaded when first used; what is measured is the work.
await Promise.all([import('../src/run/status.ts'), import('../src/config/load.ts')]);
const done = stopwatch();
await statusOf(await openRun(folder), 10);
console.log(JSON.stringify(done()));
