import { contentHash } from '../domain/content-hash.ts';

/**
 * Puts text that a model wrote between two marks that it cannot have guessed, so that whoever reads
 * the prompt knows where it ends, whatever the text says.
 *
 * @param label what the text is, as `RESPONSE`
 * @param secret anything the text's author does not know
 */
export function fence(label: string, text: string, secret: string): string {
  let mark = contentHash([label, text, secret]);
  while (text.includes(mark)) mark = contentHash([mark]);
  return `<<<${label} ${mark}\n${text}\n${label} ${mark}>>>`;
}
