import * as z from 'zod';
import type { Vendor } from '../../domain/vendors.ts';
import { exchange } from '../exchange.ts';
import { httpFetch } from '../http-fetch.ts';
import { modelIds } from '../model-ids.ts';
import { once } from '../once.ts';
import { postOnce } from '../post-once.ts';
import type { Connection, Provider } from '../provider.ts';
import { endpointOf } from '../provider-error.ts';
import { sdkOptions } from '../sdk-options.ts';
import { messageReply, toldUsage } from './reply.ts';
import { messagesBody } from './request.ts';

/**
 * Anthropic's Messages API.
 *
 * Goes through `client.post`: `client.messages.create` writes to the console, at every call, that
 * an old model is deprecated.
 */
export function anthropic(vendor: Vendor, connection: Connection): Provider {
  const sdk = once(() => connect(vendor, connection));
  return {
    async complete(request, signal) {
      const { client, ...call } = await sdk();
      const body = messagesBody(request);
      return exchange(
        client.post<unknown>('/v1/messages', { body, signal }),
        { reply: messageReply, usage: toldUsage },
        { ...call, signal },
      );
    },
    async listModels(signal) {
      const { client, ...call } = await sdk();
      const ids: string[] = [];
      let after: string | undefined;
      do {
        const query = { limit: 1000, after_id: after };
        const page = await exchange(
          client.get<unknown>('/v1/models', { query, signal }),
          { reply: modelPage },
          { ...call, signal },
        );
        ids.push(...page.ids);
        after = page.next;
      } while (after !== undefined);
      return ids;
    },
  };
}

interface ModelPage {
  readonly ids: readonly string[];
  /** Undefined on the last page. */
  readonly next: string | undefined;
}

const pageEnd = z.object({ has_more: z.literal(true), last_id: z.string() });

function modelPage(body: unknown): ModelPage | undefined {
  const ids = modelIds(body);
  return ids && { ids, next: pageEnd.safeParse(body).data?.last_id };
}

/** Everything that the SDK would otherwise take from the environment is given, and most is off. */
async function connect(vendor: Vendor, connection: Connection) {
  const endpoint = endpointOf(vendor, connection);
  const { Anthropic, APIError } = await import('@anthropic-ai/sdk');
  type Options = Parameters<InstanceType<typeof Anthropic>['buildRequest']>[0];
  class Client extends Anthropic {
    /** In place of a timer and a joint signal at every call, for a time limit that is off. */
    override fetchWithTimeout(url: Parameters<typeof httpFetch>[0], init?: RequestInit) {
      return httpFetch(url, init);
    }

    readonly #post = postOnce((options: Options) => super.buildRequest(options));

    override buildRequest(options: Options) {
      return options.method === 'post' ? this.#post(options) : super.buildRequest(options);
    }
  }
  const client = new Client({
    ...sdkOptions(endpoint),
    webhookKey: null,
    baseURL: connection.baseUrl,
    openTelemetry: false,
  });
  return { client, APIError, endpoint };
}
