import type { Dispatcher } from 'undici';

/** A reply of which all is there. */
export interface WholeReply {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly body: string;
}

/**
 * Makes a request and waits for the whole reply.
 *
 * Without the stream that undici's own `request` hands a body on by, which takes about as much CPU as
 * all else that undici does.
 *
 * @throws whatever cuts the connection, or the reason of a signal that aborts
 */
export async function wholeReply(
  dispatcher: Dispatcher,
  options: Dispatcher.DispatchOptions,
  signal: AbortSignal | null,
): Promise<WholeReply> {
  signal?.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<WholeReply>();
  const chunks: Buffer[] = [];
  let begun: Dispatcher.DispatchController | undefined;
  let head: Omit<WholeReply, 'body'> | undefined;
  const abort = () => {
    begun?.abort(signal?.reason);
    reject(signal?.reason);
  };
  const end = () => signal?.removeEventListener('abort', abort);
  signal?.addEventListener('abort', abort, { once: true });
  dispatcher.dispatch(options, {
    onRequestStart(controller) {
      begun = controller;
      if (signal?.aborted) abort();
    },
    /** Comes for what only says that a reply will follow, too. */
    onResponseStart(_, status, headers) {
      head = { status, headers };
    },
    onResponseData(_, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      end();
      if (head) resolve({ ...head, body: utf8(chunks) });
    },
    onResponseError(_, error) {
      end();
      reject(error);
    },
  });
  return promise;
}

/** Without a byte order mark, as `fetch` leaves it out. */
function utf8(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
