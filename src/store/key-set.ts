import { highHash, type KeyStem, keyStem, lowHash } from '../domain/key-hash.ts';

/**
 * A set of record ids that costs 10 to 20 bytes each: it keeps 64-bit hashes, not the ids. Two of a
 * million ids share a hash with a chance of 3 in 100 million.
 */
export class KeySet {
  /** Slot after slot, two words each: side by side, they cost one look into the memory. */
  #words = new Int32Array(2048);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** @param stem what comes before `key` */
  has(key: string, stem?: KeyStem): boolean {
    return this.#size > 0 && this.hasKey(keyStem(key, stem));
  }

  /** As {@link has}, for a key that is hashed already. */
  hasKey(stem: KeyStem): boolean {
    if (this.#size === 0) return false;
    const high = highHash(stem);
    return this.#at(high, lowHash(stem, high)) < 0;
  }

  /** Returns whether the key is new. */
  add(key: string): boolean {
    return this.addKey(keyStem(key));
  }

  /** As {@link add}, for a key that is hashed already. */
  addKey(stem: KeyStem): boolean {
    const high = highHash(stem);
    const low = lowHash(stem, high);
    const at = this.#at(high, low);
    if (at < 0) return false;
    this.#words[at] = low;
    this.#words[at + 1] = high;
    this.#size += 1;
    if (this.#size > this.#words.length * 0.4) this.#grow();
    return true;
  }

  /** The first word of a hash's free slot, or −1 when it is there. A low half of 0 marks a free slot. */
  #at(high: number, low: number): number {
    const words = this.#words;
    const mask = words.length - 1;
    let at = (high << 1) & mask;
    while (words[at] !== 0) {
      if (words[at] === low && words[at + 1] === high) return -1;
      at = (at + 2) & mask;
    }
    return at;
  }

  #grow(): void {
    const words = this.#words;
    this.#words = new Int32Array(words.length * 2);
    for (let from = 0; from < words.length; from += 2) {
      const low = words[from] as number;
      if (low === 0) continue;
      const high = words[from + 1] as number;
      const at = this.#at(high, low);
      this.#words[at] = low;
      this.#words[at + 1] = high;
    }
  }
}
