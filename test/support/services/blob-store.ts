import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Call, Reply } from './http-service.ts';
import type { Route } from './route.ts';

interface Blob {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly modifiedAt: Date;
}

export interface Grant {
  /** Letters: r read, c create, w write. */
  readonly may: 'r' | 'cw';
  /** As `content-disposition` of the answer. */
  readonly disposition?: string | undefined;
  readonly lifetimeMs?: number;
}

const defaultLifetimeMs = 3_600_000;

/**
 * What Azure's client asks of a block blob store: PUT in one piece, PUT of blocks and of their list,
 * HEAD, and GET with ranges; every URL signed and for a time.
 */
export class BlobStore {
  readonly #blobs = new Map<string, Blob>();
  readonly #blocks = new Map<string, Map<string, Buffer>>();
  readonly #secret = randomUUID();
  readonly #clock: Clock;
  origin = '';

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  readonly routes: readonly Route[] = [
    this.#route('blob.put', 'PUT', (call) => this.#put(call)),
    this.#route('blob.block', 'PUT', (call) => this.#putBlock(call), 'block'),
    this.#route('blob.blocklist', 'PUT', (call) => this.#putBlockList(call), 'blocklist'),
    this.#route('blob.head', 'HEAD', (call) => this.#get(call)),
    this.#route('blob.get', 'GET', (call) => this.#get(call)),
  ];

  /** The path of a blob that is yet to come; path style, which Azure's client takes for hosts that are IPs. */
  newPath(container: string, extension = ''): string {
    return `/devstoreaccount1/${container}/${randomUUID()}${extension}`;
  }

  bytesOf(path: string): Buffer | undefined {
    return this.#blobs.get(path)?.bytes;
  }

  delete(path: string): void {
    this.#blobs.delete(path);
  }

  signedUrl(path: string, { may, disposition, lifetimeMs = defaultLifetimeMs }: Grant): string {
    const until = new Date(this.#clock.now().getTime() + lifetimeMs).toISOString();
    const query = new URLSearchParams({ sv: '2025-11-05', sr: 'b', sp: may, se: until });
    if (disposition !== undefined) query.set('rscd', disposition);
    query.set('sig', this.#signature(path, query));
    return `${this.origin}${path}?${query}`;
  }

  #route(name: Route['name'], method: string, handle: (call: Call) => Reply, comp?: string): Route {
    return {
      ...{ name, method, path: '/devstoreaccount1/:path*' },
      ...(comp === undefined ? {} : { comp }),
      handle: (call) =>
        this.#mayPass(call) ? handle(call) : blobError(403, 'AuthenticationFailed'),
    };
  }

  #signature(path: string, query: URLSearchParams): string {
    const signed = [path, query.get('sp'), query.get('se'), query.get('rscd') ?? ''].join('\n');
    return createHmac('sha256', this.#secret).update(signed).digest('base64');
  }

  #mayPass({ method, path, query }: Call): boolean {
    const needed = method === 'PUT' ? 'w' : 'r';
    return (
      query.get('sig') === this.#signature(path, query) &&
      (query.get('sp') ?? '').includes(needed) &&
      new Date(query.get('se') ?? '') > this.#clock.now()
    );
  }

  #put({ path, headers, body }: Call): Reply {
    if (headers['x-ms-blob-type'] !== 'BlockBlob') return blobError(400, 'MissingRequiredHeader');
    return this.#keep(path, body, headers);
  }

  #putBlock({ path, query, body }: Call): Reply {
    const blocks = this.#blocks.get(path) ?? new Map<string, Buffer>();
    this.#blocks.set(path, blocks.set(query.get('blockid') ?? '', body));
    const md5 = createHash('md5').update(body).digest('base64');
    return { status: 201, headers: { ...commonHeaders(), 'content-md5': md5 } };
  }

  #putBlockList({ path, headers, body }: Call): Reply {
    const staged = this.#blocks.get(path) ?? new Map<string, Buffer>();
    const ids = body
      .toString()
      .matchAll(/<(?:Latest|Uncommitted|Committed)>(?<id>[^<]*)</g)
      .map(({ groups }) => groups?.['id'] ?? '');
    const parts = [...ids].map((id) => staged.get(id));
    const known = parts.filter((part) => part !== undefined);
    if (known.length < parts.length) return blobError(400, 'InvalidBlockList');
    this.#blocks.delete(path);
    return this.#keep(path, Buffer.concat(known), headers);
  }

  #keep(path: string, bytes: Buffer, headers: Call['headers']): Reply {
    const blob: Blob = {
      bytes,
      type: headers['x-ms-blob-content-type'] ?? 'application/octet-stream',
      etag: `"0x${randomUUID().slice(0, 8).toUpperCase()}"`,
      modifiedAt: this.#clock.now(),
    };
    this.#blobs.set(path, blob);
    return { status: 201, headers: { ...commonHeaders(), ...factsOf(blob) } };
  }

  #get({ path, query, headers, method }: Call): Reply {
    const blob = this.#blobs.get(path);
    if (!blob) return blobError(404, 'BlobNotFound');
    const disposition = query.get('rscd');
    const common = {
      ...{ ...commonHeaders(), ...factsOf(blob), 'content-type': blob.type },
      ...{ 'accept-ranges': 'bytes', 'x-ms-blob-type': 'BlockBlob' },
      ...(disposition === null ? {} : { 'content-disposition': disposition }),
    };
    if (method === 'HEAD') {
      return { status: 200, headers: { ...common, 'content-length': blob.bytes.length } };
    }
    const range = /^bytes=(?<from>\d+)-(?<to>\d*)$/.exec(
      headers['x-ms-range'] ?? headers['range'] ?? '',
    )?.groups;
    if (!range) return { status: 200, headers: common, body: blob.bytes };
    const from = Number(range['from']);
    const last = blob.bytes.length - 1;
    if (from > last) return blobError(416, 'InvalidRange');
    const to = Math.min(range['to'] ? Number(range['to']) : last, last);
    const span = `bytes ${from}-${to}/${blob.bytes.length}`;
    const body = blob.bytes.subarray(from, to + 1);
    return { status: 206, headers: { ...common, 'content-range': span }, body };
  }
}

/** As Azure says that something is wrong. */
export function blobError(status: number, code: string): Reply {
  return {
    status,
    headers: { ...commonHeaders(), 'content-type': 'application/xml', 'x-ms-error-code': code },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`,
  };
}

function commonHeaders(): Record<string, string> {
  return { 'x-ms-request-id': randomUUID(), 'x-ms-version': '2025-11-05' };
}

function factsOf({ etag, modifiedAt }: Blob): Record<string, string> {
  return { etag, 'last-modified': modifiedAt.toUTCString() };
}
