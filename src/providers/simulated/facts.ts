import { between, type Draw, pick, shuffled } from './draws.ts';
import { days, firstNames, lastNames, months, places, thingsOf } from './vocabulary.ts';

interface Slots {
  readonly person: string;
  readonly number: number;
  readonly things: string;
  readonly place: string;
  readonly elsewhere: string;
  readonly day: string;
  readonly month: string;
  readonly year: number;
}

/** Each has a full name and a number: by these a student knows a fact, and gets it wrong. */
const shapes: readonly ((slots: Slots) => string)[] = [
  (s) => `On ${s.day}, ${s.person} delivered ${s.number} ${s.things} to the ${s.place}.`,
  (s) => `${s.person} found ${s.number} ${s.things} behind the ${s.place}.`,
  (s) => `${s.person} has looked after the ${s.place} for ${s.number} years.`,
  (s) => `In ${s.year}, ${s.person} opened a small shop beside the ${s.place}.`,
  (s) => `${s.person} paid ${s.number} euros for some ${s.things} near the ${s.place}.`,
  (s) => `${s.person} counted ${s.number} ${s.things} at the ${s.place} before breakfast.`,
  (s) => `${s.person} borrowed ${s.number} ${s.things} and returned them on ${s.day}.`,
  (s) => `${s.person} walked ${s.number} kilometres from the ${s.place} to the ${s.elsewhere}.`,
  (s) => `In ${s.month}, ${s.person} sorted ${s.number} ${s.things}.`,
  (s) => `A letter of ${s.number} pages about the ${s.place} reached ${s.person}.`,
  (s) => `${s.person} invited ${s.number} guests to the ${s.place} for ${s.day}.`,
  (s) => `On ${s.day}, ${s.person} sold the last ${s.number} ${s.things}.`,
  (s) => `${s.person} moved ${s.number} ${s.things} from the ${s.place} to the ${s.elsewhere}.`,
  (s) => `${s.person} has kept ${s.things} in the ${s.place} since ${s.year}.`,
  (s) => `${s.person} waited ${s.number} minutes outside the ${s.place}.`,
  (s) => `In ${s.month}, ${s.person} promised ${s.number} ${s.things} to the ${s.place}.`,
  (s) => `${s.person} measured the ${s.place} and wrote down ${s.number} metres.`,
  (s) => `By ${s.day}, ${s.person} had lost ${s.number} of the ${s.things}.`,
];

/** Sentences about different people doing different things. At most 18. */
export function writeFacts(count: number, domain: string, draw: Draw): string[] {
  const first = shuffled(draw, 'first names', firstNames);
  const last = shuffled(draw, 'last names', lastNames);
  return shuffled(draw, 'shapes', shapes)
    .slice(0, count)
    .map((shape, index) => {
      const chosen = <T>(name: string, options: readonly T[]) =>
        pick(draw, `${name} ${index}`, options);
      const place = chosen('place', places);
      return shape({
        person: `${first[index]} ${last[index]}`,
        number: between(draw, `number ${index}`, 3, 98),
        things: chosen('things', thingsOf(domain)),
        place,
        elsewhere: chosen(
          'elsewhere',
          places.filter((other) => other !== place),
        ),
        day: chosen('day', days),
        month: chosen('month', months),
        year: between(draw, `year ${index}`, 1951, 2023),
      });
    });
}

/** A first and a last name; `On Monday` is none. */
const fullName = /\b(?!(?:On|In|By|At) )[A-Z][a-z]+ [A-Z][a-z]+/;

/** The facts that stand in a text: sentences with a full name and a number. */
export function factsIn(text: string): string[] {
  return sentences(text).filter((sentence) => /\d/.test(sentence) && fullName.test(sentence));
}

/** Nobody reads on for ever, so that a flood of text costs no time. */
const mostSentences = 400;

/** The first 400 sentences of a text; a line break ends one too. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/, mostSentences)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** The same in other words: `On Monday, it rained.` is `It rained on Monday.` */
export function restate(sentence: string): string {
  const match = sentence.match(/^(On|In|By|At) ([^,]{1,30}), (.*)\.$/s);
  if (!match) return sentence;
  const [, preposition = '', when, what = ''] = match;
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} ${preposition.toLowerCase()} ${when}.`;
}

/** The sentence with another number or name; of one that has neither, only half is left. */
export function distort(sentence: string, draw: Draw, key: string): string {
  const number = /\d+/;
  if (fullName.test(sentence) && (draw(`${key} what`) < 0.4 || !number.test(sentence))) {
    const first = pick(draw, `${key} first name`, firstNames);
    return sentence.replace(
      fullName,
      () => `${first} ${pick(draw, `${key} last name`, lastNames)}`,
    );
  }
  if (!number.test(sentence)) return `Somebody ${secondHalf(sentence)}`;
  return sentence.replace(number, (digits) => otherNumber(digits, between(draw, key, 1, 9)));
}

function secondHalf(sentence: string): string {
  const words = sentence.split(' ');
  return words.slice(Math.ceil(words.length / 2)).join(' ');
}

function otherNumber(digits: string, by: number): string {
  return String(BigInt(digits.slice(0, 30)) + BigInt(by));
}
