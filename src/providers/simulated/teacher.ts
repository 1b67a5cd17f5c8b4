import type { ChatRequest } from '../provider.ts';
import { between, type Draw, pick } from './draws.ts';
import { restate, writeFacts } from './facts.ts';
import { carryLabel, labelLine, labelsAmong } from './labels.ts';
import type { Parameters } from './parameters.ts';
import { toldText, wantedAttributes, wantsOneWord, withoutJson } from './prompt-features.ts';
import { months, places } from './vocabulary.ts';

/** Writes a passage of facts with an instruction, and as the reference the facts in other words. */
export function writeItem(request: ChatRequest, parameters: Parameters, draw: Draw): string {
  const told = toldText(request);
  const attributes = wantedAttributes(told);
  const labels = labelsAmong(attributes, withoutJson(told));
  for (const { name } of labels) attributes.delete(name);
  const domain = domainIn(attributes);
  const facts = writeFacts(factCount(attributes, draw), domain ?? '', draw);
  const passage = [
    heading(domain, draw),
    [...facts, ...labels.map(carryLabel)].join(' '),
    instruction(
      labels.map(({ name }) => name),
      draw,
    ),
  ];
  const restated = remembered(facts, parameters.quality, draw).map(restate).join(' ');
  const lines = [restated, ...labels.map(labelLine)];
  const onlyLabel = labels.length > 0 && wantsOneWord(told);
  return JSON.stringify({
    prompt: passage.join('\n\n'),
    response: onlyLabel ? labels.map(({ value }) => value).join(', ') : lines.join('\n'),
  });
}

function domainIn(attributes: ReadonlyMap<string, string>): string | undefined {
  const named = [...attributes].find(([name]) =>
    /domain|topic|subject|field|area|sector|industry|theme|genre/i.test(name),
  );
  return named?.[1];
}

const few = /^(?:simple|easy|short|brief|low|small|basic|sparse|beginner)$/i;
const several = /^(?:moderate|medium|middle|intermediate|average)$/i;
const many = /^(?:complex|hard|difficult|long|high|large|rich|detailed|advanced|expert)$/i;

/** 6 to 9: as the attributes speak of little or much, else by chance. */
function factCount(attributes: ReadonlyMap<string, string>, draw: Draw): number {
  const asked = [...attributes.values()].flatMap((value) => {
    if (few.test(value)) return [6];
    if (several.test(value)) return [7.5];
    return many.test(value) ? [9] : [];
  });
  if (asked.length === 0) return between(draw, 'fact count', 6, 9);
  return Math.round(asked.reduce((sum, count) => sum + count, 0) / asked.length);
}

function heading(domain: string | undefined, draw: Draw): string {
  const date = `${between(draw, 'date', 1, 28)} ${pick(draw, 'month', months)}`;
  return domain === undefined
    ? `Notes from the ${pick(draw, 'heading', places)}, ${date}`
    : `Notes from the ${domain} desk, ${date}`;
}

const requests = [
  'State every fact in these notes',
  'Tell a reader who was away what happened',
  'Restate the notes without losing a detail',
  'Give the whole story, with all names and numbers',
  'Put down who did what',
];

function instruction(labels: readonly string[], draw: Draw): string {
  const rest = labels.length > 0 ? `, then name the ${labels.join(' and the ')}` : '';
  return `${pick(draw, 'instruction', requests)}${rest}.`;
}

/** All facts in a complete reference; about half of them in another. */
function remembered(facts: readonly string[], quality: number, draw: Draw): string[] {
  if (draw('quality') < quality) return [...facts];
  const kept = facts.filter((_, index) => index > 0 && draw(`kept ${index}`) < 0.5);
  return kept.length > 0 ? kept : facts.slice(-1);
}
