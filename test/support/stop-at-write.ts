import fs, { type PathLike } from 'node:fs';
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';

/*
 * node --import stop-at-write.ts?<part of a path>
 * The process stands still once it has written to the first file with that in its path, until it is killed.
 */
const part = new URL(import.meta.url).search.slice(1);
const { writeSync } = fs;
const { open } = promises;
const stopping = new Set<number>();

const standStill = () => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

Object.assign(promises, {
  open: async (path: PathLike, flags?: string | number) => {
    const handle = await open(path, flags);
    if (String(path).includes(part)) stopping.add(handle.fd);
    else stopping.delete(handle.fd);
    return handle;
  },
});
Object.assign(fs, {
  writeSync: (fd: number, bytes: Uint8Array, from?: number) => {
    const written = writeSync(fd, bytes, from);
    if (stopping.has(fd)) standStill();
    return written;
  },
});
syncBuiltinESMExports();
