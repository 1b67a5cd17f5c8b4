import * as z from 'zod';
import { failure } from './failure.ts';

/** Tokens as they stand in a record. */
export const usageRecord = z.looseObject({
  input_tokens: z.number(),
  output_tokens: z.number(),
  cached_tokens: z.number().optional(),
  reasoning_tokens: z.number().optional(),
});

/**
 * What every record tells about the call that made it. Records of the older program have none of
 * these, so all are optional.
 */
export const callFacts = {
  /** Present only on a record that stands for an answer that could not be used. */
  status: z.literal('failed').optional(),
  failure: failure.optional(),
  /** Of all attempts this record took. */
  usage: usageRecord.optional(),
  /** Of all attempts this record took; absent when a price is unknown, never 0 for that. */
  cost_usd: z.number().optional(),
  /** Wire time of the attempt that succeeded, without any waiting before it. */
  latency_ms: z.number().optional(),
  /** Attempts that reached the provider for this record, the successful one included. */
  attempts: z.number().optional(),
  finish_reason: z.string().optional(),
  /** The model the vendor says it served. */
  model_version: z.string().optional(),
  /** Hash of the canonical request; equal hashes mean the same question to the same model. */
  request_hash: z.string().optional(),
};
