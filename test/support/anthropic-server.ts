/** As Anthropic sends it, without the fields that nobody reads. */
export function anthropicMessage(text: string, stopReason = 'end_turn', usage?: object): object {
  return {
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    model: 'model-a-20261001',
    content: [{ type: 'text', text, citations: null }],
    stop_reason: stopReason,
    stop_sequence: null,
    usage: usage ?? { input_tokens: 100, output_tokens: 20 },
  };
}

/** One page of `GET /v1/models`; `next` is the id after which the next one starts. */
export function anthropicModels(ids: readonly string[], hasMore = false): object {
  return {
    data: ids.map((id) => ({ type: 'model', id, display_name: id })),
    has_more: hasMore,
    first_id: ids.at(0) ?? null,
    last_id: ids.at(-1) ?? null,
  };
}

export function anthropicError(type: string, message: string): object {
  return { type: 'error', error: { type, message, details: null }, request_id: 'req_1' };
}
