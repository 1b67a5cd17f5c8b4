interface Options {
  readonly body?: unknown;
  readonly signal?: AbortSignal | null | undefined;
}

interface Built {
  readonly req: RequestInit;
}

/**
 * Lets an SDK build the first POST of a client, and gives the later ones the same address and headers.
 *
 * Nothing but body and signal differs between the calls to one model, and to make the headers anew
 * takes an SDK as long as all else it does for a call.
 */
export function postOnce<Call extends Options, Request extends Built>(
  build: (options: Call) => Promise<Request>,
): (options: Call) => Promise<Request> {
  let first: Request | undefined;
  return async (options) => {
    first ??= await build(options);
    const { body, signal = null } = options;
    return { ...first, req: { ...first.req, signal, body: JSON.stringify(body) } };
  };
}
