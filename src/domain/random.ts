import { sha256 } from './sha256.ts';

/**
 * A stream of numbers in [0, 1) that is a function of `parts` alone: the same on every machine, in
 * every order of calls. sfc32 (Doty-Humphrey, 2010), seeded by SHA-256.
 */
export function randomOf(...parts: readonly (string | number)[]): () => number {
  const digest = digestOf(parts);
  let [a, b, c, counter] = [0, 4, 8, 12].map((offset) => digest.readInt32LE(offset)) as [
    number,
    number,
    number,
    number,
  ];
  return () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 2 ** 32;
  };
}

/** A whole number in 0…2³²−1 that is a function of `parts` alone. */
export function seedOf(...parts: readonly (string | number)[]): number {
  return digestOf(parts).readUInt32LE(0);
}

function digestOf(parts: readonly (string | number)[]): Buffer {
  return Buffer.from(sha256(JSON.stringify(parts)), 'hex');
}
