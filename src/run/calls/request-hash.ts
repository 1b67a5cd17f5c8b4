import { Canonical, contentHash } from '../../domain/content-hash.ts';
import { perObject } from '../../domain/per-object.ts';
import type { ChatRequest, ReplySchema } from '../../providers/provider.ts';

/** A schema is as large as all else, and the same for all responses that are judged by a rubric. */
const canonical = perObject((schema: ReplySchema) => new Canonical(schema));

/** The {@link contentHash} of a request: equal hashes mean the same question to the same model. */
export function requestHash({ schema, ...request }: ChatRequest): string {
  return contentHash({ ...request, schema: schema && canonical(schema) });
}
