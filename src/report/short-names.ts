import { printable } from './printable.ts';

/** Far more than a name may have; a stranger's may be of any length. */
const longest = 1600;

/**
 * How to show the names of one table: {@link printable} and cut at the end, or in the middle where
 * some would become the same, or whole where they would be the same even then.
 *
 * @param maxLength characters of a name that is cut
 */
export function shortNames(names: readonly string[], maxLength: number): (name: string) => string {
  const all = [...new Set(names)];
  const whole = (name: string) => printable(name.slice(0, longest));
  const forms = [
    (name: string) => printable(whole(name), maxLength),
    (name: string) => cutInMiddle(whole(name), maxLength),
  ];
  return forms.find((form) => new Set(all.map(form)).size === all.length) ?? whole;
}

/** Names that begin alike differ at their ends, as those of versions do. */
function cutInMiddle(name: string, maxLength: number): string {
  const characters = [...name];
  if (characters.length <= maxLength) return name;
  const tail = Math.floor(maxLength / 2);
  const head = characters.slice(0, maxLength - 1 - tail);
  return `${head.join('')}…${characters.slice(-tail).join('')}`;
}
