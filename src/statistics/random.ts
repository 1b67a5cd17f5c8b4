/** Uniform numbers in 0 (included) … 1 (excluded), 32 bits each. */
export type RandomSource = () => number;

/**
 * A seeded generator: the same seed gives the same numbers on every machine.
 *
 * Chris Doty-Humphrey's sfc32 (PractRand, 2013): 128 bits of state with a counter in them, so the
 * period is at least 2³². The seed fills the state, and twelve rounds are thrown away to mix it.
 *
 * @param seed only its 32 low bits count
 */
export function randomSource(seed: number): RandomSource {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}
