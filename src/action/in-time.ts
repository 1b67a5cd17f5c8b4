import { StoreError } from '../errors.ts';

/** Waits for work that cannot be told to give up, but not for ever. What it still does is not heard of. */
export async function inTime<Result>(work: Promise<Result>, patienceMs: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new StoreError(`no answer in ${Math.round(patienceMs / 100) / 10} s`)),
      patienceMs,
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
