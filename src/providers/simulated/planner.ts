import type { ChatRequest } from '../provider.ts';
import { type Draw, shuffled } from './draws.ts';
import { jsonObjects, toldText } from './prompt-features.ts';

const targetAttributes = [
  { name: 'complexity', values: ['simple', 'moderate', 'complex'] },
  { name: 'length', values: ['short', 'medium', 'long'] },
  { name: 'tone', values: ['neutral', 'formal', 'friendly'] },
  { name: 'detail', values: ['sparse', 'rich'] },
  { name: 'audience', values: ['children', 'public', 'experts'] },
];

const nuancedAttributes = [
  { name: 'domain', values: ['science', 'business', 'politics', 'sports', 'technology'] },
  { name: 'season', values: ['spring', 'summer', 'autumn', 'winter'] },
  { name: 'source', values: ['letter', 'diary', 'report'] },
  { name: 'region', values: ['coast', 'city', 'mountains'] },
];

const criteria = [
  { name: 'accuracy', description: 'Everything that is stated agrees with the source.' },
  { name: 'completeness', description: 'Every fact of the source is there.' },
  { name: 'clarity', description: 'Each sentence is understood at first reading.' },
  { name: 'relevance', description: 'Nothing is added that was not asked for.' },
  { name: 'order', description: 'The facts come in an order that is easy to follow.' },
];

/** Three attributes that the prompt's JSON does not have yet. */
export function proposeAttributes(request: ChatRequest, draw: Draw): string {
  const text = toldText(request);
  const menu = /\bnuanced?\b|\bsurface\b/i.test(text) ? nuancedAttributes : targetAttributes;
  return JSON.stringify({ attributes: someNew(menu, text, draw) });
}

/** Three criteria that the prompt's JSON does not have yet. */
export function proposeCriteria(request: ChatRequest, draw: Draw): string {
  return JSON.stringify({ criteria: someNew(criteria, toldText(request), draw) });
}

function someNew<T extends { readonly name: string }>(
  menu: readonly T[],
  text: string,
  draw: Draw,
) {
  const known = new Set(jsonObjects(text).flatMap((object) => Object.keys(object)));
  const unknown = menu.filter(({ name }) => !known.has(name));
  return shuffled(draw, 'menu', unknown.length > 0 ? unknown : menu).slice(0, 3);
}
