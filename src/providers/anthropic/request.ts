import { transformJSONSchema } from '@anthropic-ai/sdk/lib/transform-json-schema';
import type { ChatRequest } from '../provider.ts';

/** The body of `POST /v1/messages`. What the user wrote into `extra` wins. */
export function messagesBody(request: ChatRequest): Record<string, unknown> {
  const without = request.without ?? [];
  const system = request.messages.filter(({ role }) => role === 'system');
  const schema = without.includes('structured_output') ? undefined : request.schema?.schema;
  const temperature = without.includes('temperature') ? undefined : request.temperature;
  return {
    model: request.model,
    max_tokens: request.maxTokens,
    ...(system.length > 0 && { system: system.map(({ content }) => content).join('\n\n') }),
    messages: request.messages.filter(({ role }) => role !== 'system'),
    ...(temperature !== undefined && { temperature }),
    ...(schema && { output_config: { format: { type: 'json_schema', schema: strict(schema) } } }),
    ...request.extra,
  };
}

/** Keywords that Anthropic does not enforce, as `maximum` or `pattern`, go into the description. */
function strict(schema: Readonly<Record<string, unknown>>): unknown {
  return transformJSONSchema(schema);
}
