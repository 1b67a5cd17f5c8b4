/**
 * Fills a template: `{name}` becomes the variable of that name, `{{` and the `}}` that closes it
 * become single braces. Any other brace is literal, so JSON in a template needs no escaping, not even
 * where two objects end at once. What is filled in is not looked at again.
 */
export function render(template: string, variables: Readonly<Record<string, string>>): string {
  const filled = new Map(Object.entries(variables));
  let doubled = 0;
  return template.replace(/\{\{|\}\}|\{([a-z_]+)\}/g, (match, name: string | undefined) => {
    if (name !== undefined) return filled.get(name) ?? match;
    if (match === '}}' && doubled === 0) return match;
    doubled += match === '{{' ? 1 : -1;
    return match.charAt(0);
  });
}
