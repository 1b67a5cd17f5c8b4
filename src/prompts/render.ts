/**
 * Fills a template: `{name}` becomes the variable of that name, `{{` and `}}` become single braces.
 * Any other brace is literal, so JSON in a template needs no escaping. What is filled in is not
 * looked at again.
 */
export function render(template: string, variables: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{|\}\}|\{([a-z_]+)\}/g, (match, name: string | undefined) => {
    if (name === undefined) return match.charAt(0);
    return Object.hasOwn(variables, name) ? (variables[name] ?? '') : match;
  });
}
