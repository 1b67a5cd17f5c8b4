import type { Vendor } from '../../domain/vendors.ts';
import { exchange } from '../exchange.ts';
import { httpFetch } from '../http-fetch.ts';
import { modelIds } from '../model-ids.ts';
import { once } from '../once.ts';
import { postOnce } from '../post-once.ts';
import type { Connection, Provider } from '../provider.ts';
import { endpointOf } from '../provider-error.ts';
import { sdkOptions } from '../sdk-options.ts';
import { failureInside, unparsedReply } from './failure.ts';
import { chatReply, toldUsage } from './reply.ts';
import { chatBody } from './request.ts';

/** OpenAI's chat API, as OpenAI and the many vendors that took it over speak it. */
export function openAi(vendor: Vendor, connection: Connection): Provider {
  const sdk = once(() => connect(vendor, connection));
  return {
    async complete(request, signal) {
      const { client, ...call } = await sdk();
      const body = chatBody(request, vendor);
      return exchange(
        client.post<unknown>('/chat/completions', { body, signal }),
        { reply: chatReply, failure: failureInside, usage: toldUsage, refused: unparsedReply },
        { ...call, signal },
      );
    },
    async listModels(signal) {
      const { client, ...call } = await sdk();
      return exchange(
        client.get<unknown>(modelsPath(vendor, connection), { signal }),
        { reply: modelIds },
        { ...call, signal },
      );
    },
  };
}

/** A list elsewhere is the vendor's, and not to be asked with the key of another server. */
function modelsPath({ modelsUrl, baseUrl }: Vendor, connection: Connection): string {
  return connection.baseUrl === baseUrl && modelsUrl !== undefined ? modelsUrl : '/models';
}

/** Everything that the SDK would otherwise take from the environment is given, and most is off. */
async function connect(vendor: Vendor, connection: Connection) {
  const endpoint = endpointOf(vendor, connection);
  const { OpenAI, APIError } = await import('openai');
  type Options = Parameters<InstanceType<typeof OpenAI>['buildRequest']>[0];
  class Client extends OpenAI {
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
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: connection.baseUrl,
  });
  return { client, APIError, endpoint };
}
