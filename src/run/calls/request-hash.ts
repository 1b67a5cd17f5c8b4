import { Canonical, contentHash } from '../../domain/content-hash.ts';
import type { ChatRequest, ReplySchema } from '../../providers/provider.ts';

const schemas = new WeakMap<ReplySchema, Canonical>();

/** The {@link contentHash} of a request: equal hashes mean the same question to the same model. */
export function requestHash({ schema, ...request }: ChatRequest): string {
  return contentHash({ ...request, schema: schema && canonical(schema) });
}

/** A schema is as large as all else, and the same for all responses that are judged by a rubric. */
function canonical(schema: ReplySchema): Canonical {
  const known = schemas.get(schema) ?? new Canonical(schema);
  schemas.set(schema, known);
  return known;
}
