import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';

/** A request that reached the server. */
export interface SentRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed; undefined when it was empty. */
  readonly body: unknown;
}

export interface WireReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A string is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly delayMs?: number;
  /** Cuts the connection after so many bytes of the body. */
  readonly cutAfter?: number;
}

/** `cut`: the connection is closed without a word. `hang`: nothing is ever sent. */
export type WireAnswer = WireReply | 'cut' | 'hang';

/** A vendor on loopback. Closing it cuts every connection that is still open. */
export interface ModelServer extends AsyncDisposable {
  /** Without a path or a slash at its end. */
  readonly url: string;
  /** All that came, oldest first. */
  readonly requests: readonly SentRequest[];
  readonly counts: Counts;
}

interface Counts {
  inFlight: number;
  mostInFlight: number;
  /** Answered in full. */
  answered: number;
  /** Given up by the client before that, or cut by the server. */
  abandoned: number;
  connections: number;
}

/** Starts a real HTTP server on a free port of 127.0.0.1 that answers as `answer` says. */
export async function startModelServer(
  answer: (request: SentRequest) => WireAnswer | Promise<WireAnswer>,
): Promise<ModelServer> {
  const requests: SentRequest[] = [];
  const counts = { inFlight: 0, mostInFlight: 0, answered: 0, abandoned: 0, connections: 0 };
  const server = createServer(async (incoming, response) => {
    const body = await text(incoming);
    const { method = '', url: path = '', headers } = incoming;
    const request = { method, path, headers, body: body === '' ? undefined : JSON.parse(body) };
    requests.push(request);
    watch(response, counts);
    await send(await answer(request), response);
  });
  server.on('connection', () => {
    counts.connections += 1;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    counts,
    [Symbol.asyncDispose]: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

function watch(response: ServerResponse, counts: Counts): void {
  counts.inFlight += 1;
  counts.mostInFlight = Math.max(counts.mostInFlight, counts.inFlight);
  response.once('close', () => {
    counts.inFlight -= 1;
    counts[response.writableFinished ? 'answered' : 'abandoned'] += 1;
  });
}

async function send(answer: WireAnswer, response: ServerResponse): Promise<void> {
  if (answer === 'hang') return;
  if (answer === 'cut') {
    response.destroy();
    return;
  }
  if (answer.delayMs !== undefined) await delay(answer.delayMs);
  const { status = 200, body = '', cutAfter } = answer;
  const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': bytes.length,
    ...answer.headers,
  });
  if (cutAfter === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cutAfter), () => response.destroy());
}
