import type { ChatRequest } from '../provider.ts';

/** A number in [0, 1) that is always the same for the same key. */
export type Draw = (key: string) => number;

/**
 * The draws of one request: a function of its model, messages and seed. Not of its parameters, so
 * that a change of one moves only what depends on it.
 */
export function drawsOf({ model, messages, seed }: ChatRequest): Draw {
  let state = hash(model, seed | 0);
  for (const { role, content } of messages) state = hash(content, hash(role, state));
  return (key) => hash(key, state) / 2 ** 32;
}

/**
 * A whole number in 0…2³²−1 for a text: FNV-1a over its UTF-16 units, then the finalizer of
 * MurmurHash3 (Appleby), which spreads every bit.
 */
export function hash(text: string, seed = 0): number {
  let value = seed ^ 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/** A whole number from `min` to `max`, both included. */
export function between(draw: Draw, key: string, min: number, max: number): number {
  return min + Math.floor(draw(key) * (max - min + 1));
}

/** One of the list, which must not be empty. */
export function pick<T>(draw: Draw, key: string, list: readonly T[]): T {
  return list[Math.floor(draw(key) * list.length)] as T;
}

/** The list in another order. */
export function shuffled<T>(draw: Draw, key: string, list: readonly T[]): T[] {
  return list
    .map((item, index) => ({ item, rank: draw(`${key} ${index}`) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** A draw from the standard normal distribution (Box and Muller, 1958). */
export function normal(draw: Draw, key: string): number {
  const radius = Math.sqrt(-2 * Math.log(1 - draw(`${key} radius`)));
  return radius * Math.cos(2 * Math.PI * draw(`${key} angle`));
}
