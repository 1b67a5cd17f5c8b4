/** An event as GitHub wrote it. It differs from event to event, so nothing in it is taken for granted. */
export type Payload = Readonly<Record<string, unknown>>;

/** What lies at the end of a path of fields; undefined when there is nothing, or null. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return value ?? undefined;
  const isObject = typeof value === 'object' && value !== null && Object.hasOwn(value, first);
  return isObject ? at((value as Payload)[first], ...rest) : undefined;
}

/** Undefined also for an empty text. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = at(value, ...path);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' ? found : undefined;
}
