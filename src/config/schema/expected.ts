/** The message of a union of schemas, as zod's own names none of the choices. */
export function expected(choices: string) {
  return ({ input }: { readonly input?: unknown }): string | undefined => {
    if (input === undefined) return undefined;
    const written = typeof input === 'string' ? `, not ${JSON.stringify(input.slice(0, 40))}` : '';
    return `must be ${choices}${written}`;
  };
}
