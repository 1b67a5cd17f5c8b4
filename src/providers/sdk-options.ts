import { httpFetch } from './http-fetch.ts';
import type { Endpoint } from './provider-error.ts';

/** What both SDKs are told: connections, retries, time limits and logs are ours. */
export function sdkOptions({ apiKey }: Endpoint) {
  return {
    fetch: httpFetch,
    logLevel: 'off',
    maxRetries: 0,
    /** The longest that a timer can be set to. */
    timeout: 2 ** 31 - 1,
    /** Neither SDK takes none. */
    apiKey: apiKey ?? 'none',
    defaultHeaders: {
      'User-Agent': 'coeval',
      'Accept-Encoding': 'identity',
      ...(apiKey === undefined && { Authorization: null }),
    },
  } as const;
}
