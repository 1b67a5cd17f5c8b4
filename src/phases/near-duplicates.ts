/** Two texts count as the same when this share of their word triples is common. */
const threshold = 0.85;

/** Hash functions of a signature; the estimate of a share is off by about 1/√n. */
const signatureLength = 64;

/**
 * Remembers what each teacher has written for each task, as MinHash signatures (Broder, 1997) of
 * 256 bytes, and tells when it writes much the same again.
 */
export class NearDuplicates {
  readonly #groups = new Map<string, Uint32Array[]>();

  /**
   * Whether `text` is new to the group, in which case it is remembered.
   *
   * Texts of fewer than three words are compared as wholes.
   */
  add(group: string, text: string): boolean {
    const signature = sign(text);
    const known = this.#groups.get(group);
    if (known === undefined) this.#groups.set(group, [signature]);
    else if (known.some((other) => alike(signature, other) >= threshold)) return false;
    else known.push(signature);
    return true;
  }
}

function alike(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let index = 0; index < signatureLength; index += 1) if (a[index] === b[index]) same += 1;
  return same / signatureLength;
}

function sign(text: string): Uint32Array {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [text];
  const signature = new Uint32Array(signatureLength).fill(0xffffffff);
  for (let start = 0; start < Math.max(1, words.length - 2); start += 1) {
    const shingle = hash(words.slice(start, start + 3).join(' '));
    for (let index = 0; index < signatureLength; index += 1) {
      const value = mix(shingle ^ Math.imul(index + 1, 0x9e3779b1));
      if (value < (signature[index] ?? 0)) signature[index] = value;
    }
  }
  return signature;
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** The finalizer of MurmurHash3 (Appleby), a bijection that spreads every bit. */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
