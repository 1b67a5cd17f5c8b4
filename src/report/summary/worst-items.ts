import type { Flip } from '../../compare/comparison.ts';
import { inCode } from '../markdown/escape.ts';
import { type Excerpt, fenced } from '../markdown/fence.ts';
import { change, count, decimal } from './amounts.ts';
import type { Details } from './details.ts';
import type { Summary } from './summary.ts';

/** Criteria or judges that are named for one response. */
const mostNamed = 6;

const excerpts = {
  prompt: { characters: 300, lines: 6 },
  response: { characters: 600, lines: 12 },
} as const satisfies Record<string, Excerpt>;

/** Responses that got worse, with what was asked and answered. */
export function worstItems(
  { comparison }: Summary,
  { most, showsTexts }: { readonly most: number; readonly showsTexts: boolean },
): Details {
  const flips = comparison?.flips ?? [];
  const worse = (comparison?.cells ?? []).reduce((sum, cell) => sum + cell.worse, 0);
  const all = Math.max(worse, flips.length);
  const shown = flips.slice(0, most);
  const items = shown.map((flip, index) => item(flip, { place: index + 1, showsTexts }));
  const rest = all > shown.length ? [`… ${count(all - shown.length)} more in the report`] : [];
  return {
    title: `Worst responses: ${count(shown.length)} of ${count(all)} that got worse`,
    body: shown.length > 0 ? [...items, ...rest].join('\n\n') : '',
  };
}

function item(
  flip: Flip,
  { place, showsTexts }: { readonly place: number; readonly showsTexts: boolean },
): string {
  const { student, task, datapoint_id, before, after } = flip;
  const scores = `${decimal(before)} → ${decimal(after)} (${change(after - before)})`;
  return [
    `**${place}.** ${scores}: ${inCode(student, 64)} on ${inCode(task, 64)}, ${inCode(datapoint_id, 100)}`,
    ...changes('By criterion', flip.criteria),
    ...changes('By judge', flip.judges),
    ...(showsTexts ? texts(flip) : []),
  ].join('\n\n');
}

function changes(title: string, all: Flip['criteria']): string[] {
  if (all.length === 0) return [];
  const more = all.length - mostNamed;
  const named = all
    .slice(0, mostNamed)
    .map(({ name, before, after }) => `${inCode(name, 64)} ${decimal(before)} → ${decimal(after)}`);
  return [`${title}: ${[...named, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`];
}

function texts({ prompt, response_before, response_after }: Flip): string[] {
  return [
    'Prompt',
    fenced(prompt, excerpts.prompt),
    'Response before',
    fenced(response_before, excerpts.response),
    'Response now',
    fenced(response_after, excerpts.response),
  ];
}
