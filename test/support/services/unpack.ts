import { gunzipSync, inflateRawSync, zstdDecompressSync } from 'node:zlib';

/** The files of a zip, or of a tar in gzip or zstd; the bytes themselves, without a name, if it is none. */
export function readArchive(bytes: Buffer): ReadonlyMap<string, Buffer> {
  if (bytes.length < 4) return new Map([['', bytes]]);
  const mark = bytes.readUInt32BE(0);
  if (mark === 0x504b0304) return unzip(bytes);
  if (mark === 0x28b52ffd) return untar(zstdDecompressSync(bytes));
  if (mark >>> 16 === 0x1f8b) return untar(gunzipSync(bytes));
  return new Map([['', bytes]]);
}

/** Names and contents as texts, for a search. */
export function textsOf(bytes: Buffer | undefined): string[] {
  if (!bytes) return [];
  try {
    return Array.from(readArchive(bytes), ([path, content]) => `${path}\n${content}`);
  } catch {
    // A part of an archive: a block, or an upload that was cut.
    return [bytes.toString('latin1')];
  }
}

const endOfDirectory = Buffer.from('PK\u0005\u0006');

function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(endOfDirectory);
  if (end < 0) throw new Error('a zip without its directory');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const nameEnd = at + 46 + bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + size);
    const name = bytes.toString('utf8', at + 46, nameEnd);
    files.set(name, method === 0 ? packed : inflateRawSync(packed));
    at = nameEnd + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

const block = 512;

/** Regular files of a POSIX tar. */
function untar(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  let longName: string | undefined;
  for (let at = 0; at + block <= bytes.length && bytes[at] !== 0; ) {
    const { size, type, name } = tarHeader(bytes, at);
    const content = bytes.subarray(at + block, at + block + size);
    if (type === '0') files.set(longName ?? name, content);
    // Extended headers stand before the entry that they are about.
    longName = type === 'x' ? longNameIn(content) : undefined;
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

function tarHeader(bytes: Buffer, at: number): { size: number; type: string; name: string } {
  const prefix = field(bytes, at + 345, 155);
  return {
    size: Number.parseInt(field(bytes, at + 124, 12), 8),
    type: field(bytes, at + 156, 1) || '0',
    name: (prefix ? `${prefix}/` : '') + field(bytes, at, 100),
  };
}

function longNameIn(content: Buffer): string | undefined {
  return /^\d+ path=(?<path>.*)$/m.exec(content.toString())?.groups?.['path'];
}

function field(bytes: Buffer, at: number, length: number): string {
  return bytes.toString('utf8', at, at + length).replace(/\0.*$/s, '');
}
