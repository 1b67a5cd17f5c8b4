/** Tokens that one call, or a sum of calls, was billed for. */
export interface Usage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Part of `inputTokens` served from the vendor's cache; absent when not told. */
  readonly cachedTokens?: number;
  /** Part of `outputTokens` spent on hidden reasoning; absent when not told. */
  readonly reasoningTokens?: number;
}
