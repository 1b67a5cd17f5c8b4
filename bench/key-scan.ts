import { glob, open } from 'node:fs/promises';
import { stopwatch } from './child.ts';

/*
 * The least that tells which records there are: reads the record files of a run in chunks, finds the
 * ends of lines, and keeps a hash of the bytes of every id.
 *
 *   node bench/key-scan.ts RUN_FOLDER
 */

const opening = '{"id":"'.length;
const [root = ''] = process.argv.slice(2);
const buffer = Buffer.allocUnsafe(1 << 20);

const done = stopwatch();
const keys = new Set<number>();
for await (const path of glob(`${root}/phase[345]_*/*.jsonl`)) await scan(path);
console.log(JSON.stringify({ ...done(), keys: keys.size }));

async function scan(path: string): Promise<void> {
  await using handle = await open(path);
  let kept = 0;
  while (true) {
    const { bytesRead } = await handle.read(buffer, kept, buffer.length - kept);
    if (bytesRead === 0) return;
    const filled = kept + bytesRead;
    const used = addKeys(buffer.subarray(0, filled));
    buffer.copyWithin(0, used, filled);
    kept = filled - used;
  }
}

function addKeys(bytes: Buffer): number {
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, start)) {
    keys.add(hash(bytes, start + opening));
    start = end + 1;
  }
  return start;
}

/** FNV-1a in 32 and a second round in 21 bits, up to the closing quote. */
function hash(bytes: Buffer, from: number): number {
  let low = 0x811c9dc5;
  let high = 0x9dc5811c;
  for (let index = from; bytes[index] !== 34; index += 1) {
    low = Math.imul(low ^ (bytes[index] ?? 0), 0x01000193);
    high = Math.imul(high ^ (bytes[index] ?? 0), 0x5bd1e995);
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}
