/**
 * Fills a template: `{name}` becomes the variable of that name, `{{` and the `}}` that closes it
 * become single braces. Any other brace is literal, so JSON in a template needs no escaping, not even
 * where two objects end at once. What is filled in is not looked at again.
 */
export function render(template: string, variables: Readonly<Record<string, string>>): string {
  let text = '';
  for (const { literal, name } of partsOf(template)) {
    text += literal;
    if (name !== undefined) text += Object.hasOwn(variables, name) ? variables[name] : `{${name}}`;
  }
  return text;
}

/** A text to be taken as it is, and the variable behind it; none at the end. */
interface Part {
  readonly literal: string;
  readonly name: string | undefined;
}

/** Read once: a template is filled in thousands of times. */
const known = new Map<string, readonly Part[]>();

function partsOf(template: string): readonly Part[] {
  const parts = known.get(template) ?? split(template);
  known.set(template, parts);
  return parts;
}

function split(template: string): readonly Part[] {
  const parts: Part[] = [];
  let literal = '';
  let end = 0;
  let doubled = 0;
  for (const { 0: match, 1: name, index } of template.matchAll(/\{\{|\}\}|\{([a-z_]+)\}/g)) {
    literal += template.slice(end, index);
    end = index + match.length;
    if (name !== undefined) {
      parts.push({ literal, name });
      literal = '';
    } else if (match === '}}' && doubled === 0) {
      literal += match;
    } else {
      doubled += match === '{{' ? 1 : -1;
      literal += match.charAt(0);
    }
  }
  return [...parts, { literal: literal + template.slice(end), name: undefined }];
}
