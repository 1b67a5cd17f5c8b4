import { type VendorId, vendor } from '../../../src/domain/vendors.ts';
import { openAi } from '../../../src/providers/openai/openai.ts';
import { openAiCompletion, openAiModels } from '../../support/openai-server.ts';
import type { Dialect } from '../serve.ts';

/** OpenAI's protocol, as the vendor of this row speaks it. */
export function dialectOf(id: VendorId): Dialect {
  return {
    open: (url, apiKey) => openAi(vendor(id), { apiKey, baseUrl: `${url}/v1` }),
    completion: (text, finishReason) =>
      openAiCompletion({ text, ...(finishReason !== undefined && { finishReason }) }),
    error: (_status, message) => ({
      error: { message, type: 'invalid_request_error', param: null, code: null },
    }),
    models: openAiModels,
    finishReasons: [
      ['stop', 'stop'],
      ['length', 'length'],
      ['content_filter', 'filter'],
      ['tool_calls', 'other'],
    ],
    refusals: [
      [
        'temperature',
        "Unsupported value: 'temperature' does not support 0.5 with this model. Only the default (1) value is supported.",
      ],
      [
        'max_tokens',
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
      ],
      [
        'structured_output',
        "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.",
      ],
    ],
  };
}
