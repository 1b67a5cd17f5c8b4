import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { completion, type Kind } from './completion.ts';
import { type Settings, settingsOf, type Tally } from './server-settings.ts';

/*
 * A vendor that speaks OpenAI's chat protocol, as a process of its own: whoever is measured shares no
 * event loop with it. Its parent sets it through messages, and is answered with what was counted
 * since the last setting.
 */

let settings: Settings = settingsOf({});
let tally: Tally = emptyTally();
let random = randomNumbers(settings.seed);
let inFlight = 0;
let allowance = { left: 0, at: 0 };
let firstAt = 0;

const server = createServer((incoming, response) => {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => answer(Buffer.concat(chunks), response));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});

process.on('message', (message: { readonly set?: Partial<Settings> }) => {
  const last = tally;
  if (message.set) {
    settings = settingsOf(message.set);
    tally = emptyTally();
    random = randomNumbers(settings.seed);
    firstAt = 0;
  }
  process.send?.({ tally: last });
});
process.on('disconnect', () => process.exit());

function answer(body: Buffer, response: ServerResponse): void {
  const now = performance.now();
  firstAt ||= now;
  const late = now - firstAt > 60_000;
  if (!isAllowed(now)) {
    tally.refused += 1;
    if (late) tally.lateRefused += 1;
    response.writeHead(429, { 'content-type': 'application/json' });
    response.end('{"error":{"message":"Too many requests","type":"rate_limit_error"}}');
    return;
  }
  tally.answered += 1;
  const number = tally.answered;
  if (late) tally.lateAnswered += 1;
  const latencyMs = drawLatency();
  tally.latencyMs += latencyMs;
  const send = () => {
    inFlight -= 1;
    const text = completion(kindOf(body), number);
    tally.spanMs = performance.now() - firstAt;
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
    });
    response.end(text);
  };
  inFlight += 1;
  if (latencyMs === 0) send();
  else setTimeout(send, latencyMs);
}

function kindOf(body: Buffer): Kind {
  if (body.includes('"name":"ratings"')) return 'ratings';
  return body.includes('"name":"datapoint"') ? 'datapoint' : 'response';
}

function isAllowed(now: number): boolean {
  if (inFlight >= settings.mostAtOnce) return false;
  const perSecond = settings.mostPerMinute / 60;
  if (!Number.isFinite(perSecond)) return true;
  const left = Math.min(perSecond, allowance.left + ((now - allowance.at) / 1000) * perSecond);
  allowance = { left: left < 1 ? left : left - 1, at: now };
  return left >= 1;
}

/** Log-normal: a mean as set, and a standard deviation of about half of it. */
function drawLatency(): number {
  const { meanMs, slowShare, slowMs } = settings;
  if (meanMs === 0) return 0;
  if (random() < slowShare) return slowMs;
  const sigma = 0.5;
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return meanMs * Math.exp(sigma * normal - sigma ** 2 / 2);
}

/** Mulberry32 (Ettinger, 2017): the n-th call is as slow in every run with the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function emptyTally(): Tally {
  return { answered: 0, refused: 0, lateAnswered: 0, lateRefused: 0, latencyMs: 0, spanMs: 0 };
}
