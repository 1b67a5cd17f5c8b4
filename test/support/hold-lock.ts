import { text } from 'node:stream/consumers';
import { lockRun } from '../../src/store/lock.ts';

/*
 * node hold-lock.ts <folder> <names, comma-separated> <time to begin at, ms>
 * Prints `held`, or what it was refused with; holds until its input ends.
 */
const [root = '', names = '', beginAt = '0'] = process.argv.slice(2);
while (Date.now() < Number(beginAt));
try {
  await using _lock = await lockRun(root, names.split(','));
  process.stdout.write('held\n');
  await text(process.stdin);
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
}
