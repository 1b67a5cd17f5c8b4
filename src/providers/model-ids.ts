import * as z from 'zod';

const model = z.union([
  z.string(),
  z.object({ id: z.string() }).transform(({ id }) => id),
  z.object({ name: z.string() }).transform(({ name }) => name),
]);
const models = z.array(model);

const listing = z.union([
  models,
  z.object({ data: models }).transform(({ data }) => data),
  z.object({ models }).transform((body) => body.models),
]);

/** The ids in any vendor's list: `{data: […]}`, `{models: […]}` or the bare array. */
export function modelIds(body: unknown): readonly string[] | undefined {
  return listing.safeParse(body).data;
}
