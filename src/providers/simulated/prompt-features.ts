import type { ChatRequest } from '../provider.ts';

/** All that the model was told, without its own earlier answers. */
export function toldText({ messages }: ChatRequest): string {
  return messages
    .filter(({ role }) => role !== 'assistant')
    .map(({ content }) => content)
    .join('\n\n');
}

const flatObject = /\{[^{}]*\}/g;

/** The JSON objects without objects inside that stand in a text, in order. */
export function jsonObjects(text: string): Record<string, unknown>[] {
  return (text.match(flatObject) ?? []).flatMap((match) => {
    try {
      return [JSON.parse(match) as Record<string, unknown>];
    } catch {
      return [];
    }
  });
}

/** The text without what {@link jsonObjects} may find. */
export function withoutJson(text: string): string {
  return text.replace(flatObject, ' ');
}

/**
 * The attributes an item is to have: every name with a text as its value in the JSON of a prompt.
 * A shape such as `{"prompt": "..."}` has none.
 */
export function wantedAttributes(text: string): Map<string, string> {
  const entries = jsonObjects(text)
    .filter((object) => !Object.hasOwn(object, 'prompt') && !Object.hasOwn(object, 'response'))
    .flatMap((object) => Object.entries(object))
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .filter(([, value]) => /[\p{L}\p{N}]/u.test(value))
    .map(([name, value]): [string, string] => [oneLine(name), oneLine(value)]);
  return new Map(entries);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 60);
}

/** Whether the answer is to be a label and nothing else. */
export function wantsOneWord(text: string): boolean {
  return /\b(?:one|single) (?:word|label)\b|\bonly the label\b|\blabel only\b/i.test(text);
}
