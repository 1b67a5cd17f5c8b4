import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Effect, Faults, Trouble } from './faults.ts';
import { type Found, findRoute, type Route } from './route.ts';

/** A request as a handler gets it. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** From the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
  /** Of the service, without a slash at its end. */
  readonly origin: string;
}

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number>>;
  readonly body?: string | Buffer;
}

/** A request that came, for a test to count and to search. */
export interface RecordedRequest extends Omit<Call, 'params' | 'origin'> {
  readonly service: string;
  /** A name of {@link RouteName}, or `unknown`. */
  readonly route: string;
  /** Of the answer; undefined while there is none. */
  status: number | undefined;
}

export interface ServiceTraits {
  readonly name: string;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly requests: RecordedRequest[];
  /** In the service's own form. */
  readonly error: (status: number, message: string) => Reply;
  /** The answer for what a handler threw. */
  readonly refuse: (thrown: unknown) => Reply;
}

/** One of GitHub's hosts, on a port of 127.0.0.1 that it keeps when it goes down and comes up again. */
export class HttpService implements AsyncDisposable {
  readonly #traits: ServiceTraits;
  #server: Server | undefined;
  #port = 0;

  constructor(traits: ServiceTraits) {
    this.#traits = traits;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Does nothing when it is up. */
  async up(): Promise<void> {
    if (this.#server) return;
    const server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => response.destroy(error as Error));
    });
    this.#server = server;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(this.#port, '127.0.0.1', resolve);
    });
    this.#port = (server.address() as AddressInfo).port;
  }

  /** From now on connections are refused, and those that were open are broken. */
  async down(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.down();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '/', this.origin);
    const method = request.method ?? 'GET';
    const found = findRoute(this.#traits.routes, { method, path, query });
    const route = found?.route.name ?? 'unknown';
    const effect = this.#traits.faults.take(route, { path, query });
    const body = await bodyOf(request, partOf(effect).cutUploadAfter);
    const headers = request.headers as Call['headers'];
    const call: Omit<Call, 'params'> = { method, path, query, headers, body, origin: this.origin };
    const { origin: _, ...kept } = call;
    const recorded: RecordedRequest = {
      ...kept,
      service: this.#traits.name,
      route,
      status: undefined,
    };
    this.#traits.requests.push(recorded);
    response.once('finish', () => {
      recorded.status = response.statusCode;
    });
    await this.#answer(response, { found, call, effect });
  }

  async #answer(response: ServerResponse, { found, call, effect }: Pending): Promise<void> {
    if (effect === 'hang') return;
    if (effect === 'reset' || partOf(effect).cutUploadAfter !== undefined)
      return breakOff(response);
    const { delayMs = 0, until, status, cutDownloadAfter } = partOf(effect);
    if (delayMs > 0) await sleep(delayMs);
    await until;
    const failure = status === undefined ? undefined : this.#failure({ ...partOf(effect), status });
    const reply = failure ?? (await this.#handled(found, call));
    if (effect === 'lose-answer') return breakOff(response);
    send(response, reply, cutDownloadAfter);
  }

  #failure(effect: Trouble & { readonly status: number }): Reply {
    const own = this.#traits.error(effect.status, effect.message ?? 'a fault that the test set');
    const retryAfter =
      effect.retryAfter === undefined ? {} : { 'retry-after': String(effect.retryAfter) };
    return {
      status: effect.status,
      headers: { ...own.headers, ...retryAfter, ...effect.headers },
      body: effect.body ?? own.body ?? '',
    };
  }

  async #handled(found: Found | undefined, call: Omit<Call, 'params'>): Promise<Reply> {
    if (!found) return this.#traits.error(404, `the emulation has no ${call.method} ${call.path}`);
    try {
      return await found.route.handle({ ...call, params: found.params });
    } catch (thrown) {
      return this.#traits.refuse(thrown);
    }
  }
}

interface Pending {
  readonly found: Found | undefined;
  readonly call: Omit<Call, 'params'>;
  readonly effect: Effect | undefined;
}

function partOf(effect: Effect | undefined): Trouble {
  return typeof effect === 'object' ? effect : {};
}

/** Up to `limit` bytes of it. */
async function bodyOf(request: IncomingMessage, limit = Number.POSITIVE_INFINITY): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size >= limit) break;
  }
  return Buffer.concat(parts);
}

/** By a reset, not by a clean end. */
function breakOff(response: ServerResponse): void {
  response.socket?.resetAndDestroy();
}

function send(response: ServerResponse, { status, headers, body = '' }: Reply, cut?: number): void {
  const bytes = Buffer.from(body);
  // A HEAD's answer tells the length of what it does not send.
  response.writeHead(status, { 'content-length': bytes.length, ...headers });
  if (cut === undefined) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, cut), () => breakOff(response));
}
