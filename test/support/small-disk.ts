import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why {@link smallDisk} cannot work here; undefined where it can. Meant for a test's `skip`. */
export const noSmallDisk: string | undefined = whyNot();

interface Disk extends AsyncDisposable {
  readonly path: string;
  readonly setReadOnly: (readOnly: boolean) => void;
}

/** A file system of its own, as large as said. Even root cannot write to one that is full. */
export async function smallDisk(kilobytes: number): Promise<Disk> {
  const path = await mkdtemp(join(tmpdir(), 'coeval-disk-'));
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path);
  return {
    path,
    setReadOnly: (readOnly) => mount('-o', `remount,${readOnly ? 'ro' : 'rw'}`, path),
    [Symbol.asyncDispose]: async () => {
      execFileSync('umount', ['--lazy', path]);
      await rm(path, { recursive: true });
    },
  };
}

function whyNot(): string | undefined {
  if (process.platform === 'linux' && process.getuid?.() === 0) return undefined;
  return 'needs Linux and root, to mount a tmpfs';
}

function mount(...options: string[]): void {
  execFileSync('mount', options, { stdio: 'pipe' });
}
