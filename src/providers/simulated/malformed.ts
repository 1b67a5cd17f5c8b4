import type { ChatRequest } from '../provider.ts';
import { type Draw, pick } from './draws.ts';

/** What models do to JSON. Some of it can be read all the same; that is for the reader to try. */
const shapes: readonly ((json: string) => string)[] = [
  (json) => `\`\`\`json\n${json}\n\`\`\``,
  (json) => json.slice(0, Math.ceil(json.length * 0.6)),
  (json) => `Sure! Here is what you asked for:\n\n${json}\n\nLet me know if you need more.`,
  (json) => json.replace(/"(\w+)":/g, '"the_$1":'),
  (json) => json.replace(/"(?:High|Medium|Low)"/g, (level) => level.toLowerCase()),
  (json) => `[${json}]`,
  () => '',
];

/** The reply in another form than was asked for; one that had no form to keep is empty. */
export function malform(request: ChatRequest, text: string, draw: Draw): string {
  return request.schema ? pick(draw, 'malformed shape', shapes)(text) : '';
}
