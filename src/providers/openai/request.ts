import { perObject } from '../../domain/per-object.ts';
import type { Vendor } from '../../domain/vendors.ts';
import type { Unsupported } from '../../errors.ts';
import type { ChatRequest } from '../provider.ts';

/** The body of `POST /chat/completions`. What the user wrote into `extra` wins. */
export function chatBody(request: ChatRequest, vendor: Vendor): Record<string, unknown> {
  return {
    model: request.model,
    messages: request.messages,
    [maxTokensField(request, vendor)]: request.maxTokens,
    ...temperature(request, vendor),
    ...responseFormat(request, vendor),
    ...(vendor.reportsCost && { usage: { include: true } }),
    ...request.extra,
  };
}

function maxTokensField(request: ChatRequest, vendor: Vendor): string {
  const usual = vendor.maxTokensField ?? 'max_tokens';
  if (!isWithout(request, 'max_tokens')) return usual;
  return usual === 'max_tokens' ? 'max_completion_tokens' : 'max_tokens';
}

function temperature(request: ChatRequest, vendor: Vendor): { temperature?: number } {
  const refused =
    isWithout(request, 'temperature') || (vendor.refusesTemperature?.test(request.model) ?? false);
  return refused || request.temperature === undefined ? {} : { temperature: request.temperature };
}

function responseFormat(request: ChatRequest, vendor: Vendor): { response_format?: object } {
  const mode = vendor.structuredOutput ?? 'json_schema';
  if (!request.schema || mode === 'none' || isWithout(request, 'structured_output')) return {};
  if (mode === 'json_object') return { response_format: { type: 'json_object' } };
  const { name, schema } = request.schema;
  const json_schema = {
    name,
    schema: vendor.boundsTexts ? schema : unbounded(schema),
    strict: true,
  };
  return { response_format: { type: 'json_schema', json_schema } };
}

/** The schema without the one keyword of ours that strict vendors refuse. */
const unbounded = perObject((schema: object): unknown =>
  JSON.parse(JSON.stringify(schema, (key, value) => (key === 'maxLength' ? undefined : value))),
);

function isWithout(request: ChatRequest, parameter: Unsupported): boolean {
  return request.without?.includes(parameter) ?? false;
}
