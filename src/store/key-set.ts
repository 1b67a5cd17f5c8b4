/**
 * A set of record ids that costs about 14 bytes each: it keeps 64-bit hashes, not the ids. Two of a
 * million ids share a hash with a chance of 3 in 100 million.
 */
export class KeySet {
  #high = new Uint32Array(1024);
  #low = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  has(key: string): boolean {
    return this.hasHash(...hashText(key));
  }

  /** As {@link has}, for a key whose hash is known. */
  hasHash(high: number, low: number): boolean {
    return this.#at(high, low) < 0;
  }

  /** Returns whether the key is new. */
  add(key: string): boolean {
    const [high, low] = hashText(key);
    return this.addHash(high, low);
  }

  /** As {@link add}, for a key whose hash is known. */
  addHash(high: number, low: number): boolean {
    const slot = this.#at(high, low);
    if (slot < 0) return false;
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#size += 1;
    if (this.#size > this.#low.length * 0.6) this.#grow();
    return true;
  }

  /** The free slot for a hash, or −1 when it is there. A low half of 0 marks a free slot. */
  #at(high: number, low: number): number {
    const mask = this.#low.length - 1;
    let slot = high & mask;
    while (this.#low[slot] !== 0) {
      if (this.#low[slot] === low && this.#high[slot] === high) return -1;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(low.length * 2);
    for (let slot = 0; slot < low.length; slot += 1) {
      const half = low[slot] as number;
      if (half === 0) continue;
      const free = this.#at(high[slot] as number, half);
      this.#high[free] = high[slot] as number;
      this.#low[free] = half;
    }
  }
}

/** Two halves of 32 bits, the second never 0. */
export type Hash = readonly [high: number, low: number];

/** cyrb53 (bryc, 2018) without its last step. */
export function hashText(text: string): Hash {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return finish(high, low);
}

/** {@link hashText} of the ASCII text at `start`…`end`; undefined where a byte is not ASCII. */
export function hashAscii(bytes: Uint8Array, start: number, end: number): Hash | undefined {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = start; index < end; index += 1) {
    const code = bytes[index] as number;
    if (code > 127 || code === 92) return undefined;
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return finish(high, low);
}

function finish(first: number, second: number): Hash {
  let high = Math.imul(first ^ (first >>> 16), 2246822507);
  high ^= Math.imul(second ^ (second >>> 13), 3266489909);
  let low = Math.imul(second ^ (second >>> 16), 2246822507);
  low ^= Math.imul(high ^ (high >>> 13), 3266489909);
  return [high >>> 0, low >>> 0 || 1];
}
