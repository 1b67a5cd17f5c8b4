import type { ChatRequest } from '../provider.ts';
import { between, type Draw } from './draws.ts';
import { distort, factsIn, restate, sentences } from './facts.ts';
import { ticOf } from './family.ts';
import { type Label, labelLine, labelsIn, mistake } from './labels.ts';
import type { Parameters } from './parameters.ts';
import { toldText, wantsOneWord } from './prompt-features.ts';

/**
 * Restates what it recalls of the facts and labels in its input. In an input without any (one that
 * no simulated teacher wrote) every sentence of the longest paragraph is a fact.
 */
export function answer(request: ChatRequest, parameters: Parameters, draw: Draw): string {
  const told = toldText(request);
  const labels = labelsIn(told).map((label, index) =>
    draw(`label ${index}`) < parameters.ability ? label : mistake(label, told, draw),
  );
  if (labels.length > 0 && wantsOneWord(told)) return labels.map(({ value }) => value).join(', ');
  const facts = recalled(told, parameters.ability, draw);
  const { opening, closing } = ticOf(parameters.family);
  const body = facts.length > 0 ? facts : ['None of it comes back to mind.'];
  const prose = [opening, ...padded(body, parameters.verbosity, draw), closing].join(' ');
  return /\bJSON\b/.test(told)
    ? inJson(prose, labels)
    : [prose, ...labels.map(labelLine)].join('\n');
}

function recalled(told: string, ability: number, draw: Draw): string[] {
  const facts = factsIn(told);
  return (facts.length > 0 ? facts : sentences(longestParagraph(told))).flatMap((fact, index) => {
    if (draw(`recall ${index}`) < ability) return [restate(fact)];
    const wrong = draw(`wrong ${index}`) < 0.4;
    return wrong ? [restate(distort(fact, draw, `distort ${index}`))] : [];
  });
}

function longestParagraph(text: string): string {
  return text
    .split('\n\n')
    .reduce((longest, paragraph) => (paragraph.length > longest.length ? paragraph : longest), '');
}

const fillers = [
  'It is worth keeping the wider picture in mind here.',
  'Much more could of course be said about this.',
  'Details like these are easily overlooked.',
  'One should always read such things with care.',
  'This is an interesting point in its own right.',
  'Taken together, these matters deserve attention.',
  'As so often, context makes all the difference.',
  'It may help to think about why this was mentioned.',
];

/** The sentences with `verbosity` fillers after each, on average. */
function padded(body: readonly string[], verbosity: number, draw: Draw): string[] {
  const first = between(draw, 'first filler', 0, fillers.length - 1);
  let used = 0;
  return body.flatMap((sentence, index) => {
    const count = Math.floor(verbosity + draw(`fillers ${index}`));
    const extra = Array.from(
      { length: count },
      () => fillers[(first + used++) % fillers.length] ?? '',
    );
    return [sentence, ...extra];
  });
}

function inJson(prose: string, labels: readonly Label[]): string {
  const named = labels.map(({ name, value }): [string, string] => [name, value]);
  return JSON.stringify({ answer: prose, ...Object.fromEntries(named) });
}
