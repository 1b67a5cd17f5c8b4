import { hash } from './draws.ts';

const openings = [
  'Here is the gist.',
  'Happy to help!',
  'In plain terms:',
  'Let us take this step by step.',
  'Great question.',
  'Short and to the point:',
  'As far as one can tell:',
  'Certainly!',
  'This is how it stands.',
];

const closings = [
  'That is all there is to it.',
  'I hope this helps!',
  'Do ask if anything is unclear.',
  'So much for the essentials.',
  'Let me know what you think.',
  'And that wraps it up.',
  'Nothing else matters here.',
];

/** How models of a family begin and end what they say. */
export function ticOf(family: string): { readonly opening: string; readonly closing: string } {
  const index = hash(family);
  return {
    opening: openings[index % openings.length] ?? '',
    closing: closings[index % closings.length] ?? '',
  };
}

/** Whether a response sounds as if the family had written it. */
export function soundsLike(family: string, response: string): boolean {
  const { opening, closing } = ticOf(family);
  return response.includes(opening) && response.includes(closing);
}
