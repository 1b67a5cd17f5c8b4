import { type Draw, pick } from './draws.ts';

/** A property of a text that an answer to it must name, as `sentiment` and `positive`. */
export interface Label {
  readonly name: string;
  readonly value: string;
}

const usual =
  /^(?:label|class|category|sentiment|polarity|intent|emotion|stance|verdict|urgency|priority|spam|toxicity|answer_type)$/i;

/**
 * The attributes that an answer has to name: those whose names are usual for labels, and those that
 * the prompt speaks of outside the JSON that lists them.
 */
export function labelsAmong(attributes: ReadonlyMap<string, string>, prose: string): Label[] {
  const spoken = ` ${prose.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return [...attributes]
    .map(([name, value]) => ({ name, value }))
    .filter(
      ({ name }) =>
        usual.test(name) || spoken.includes(` ${name.toLowerCase().replaceAll('_', ' ')} `),
    );
}

/** The sentence by which a passage carries a label. */
export function carryLabel({ name, value }: Label): string {
  return `Readers put its ${name} down as ${value}.`;
}

/** The labels that a text carries. */
export function labelsIn(text: string): Label[] {
  const carried = /Readers put its (.{1,60}?) down as (.{1,60}?)\.(?= Readers put its |\s*$)/gm;
  return [...text.matchAll(carried)].map(([, name = '', value = '']) => ({ name, value }));
}

/** The line by which an answer names a label. */
export function labelLine({ name, value }: Label): string {
  return `${name}: ${value}`;
}

const opposites = [
  ['positive', 'negative', 'neutral', 'mixed'],
  ['high', 'medium', 'low'],
  ['yes', 'no'],
  ['true', 'false'],
  ['spam', 'ham'],
  ['simple', 'moderate', 'complex'],
] as const;

/** Words listed as `a, b or c`, `a | b` or `"a", "b"`. */
const wordList =
  /(?<![\w"-])"?[\w-]{1,40}"?(?:(?:, (?:or |and )?| or | ?[|/] ?)"?[\w-]{1,40}"?){1,20}/g;

/** Another value that the label might have had, from the options in `told` or from habit. */
export function mistake({ name, value }: Label, told: string, draw: Draw): Label {
  const options = [...opposites, ...listsIn(told)].find((list) =>
    list.some((option) => option.toLowerCase() === value.toLowerCase()),
  );
  const others = (options ?? ['unclear', value]).filter(
    (option) => option.toLowerCase() !== value.toLowerCase(),
  );
  return { name, value: others.length > 0 ? pick(draw, `mistake ${name}`, others) : 'unclear' };
}

function listsIn(text: string): string[][] {
  return (text.match(wordList) ?? []).map((list) =>
    list.split(/, (?:or |and )?| or | ?[|/] ?/).map((word) => word.replaceAll('"', '')),
  );
}
