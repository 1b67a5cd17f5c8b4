/**
 * A text as it is compared with another: without case, quotes, brackets, Markdown and sentence marks at
 * the ends, and the difference between space, underscore and a dash inside a word. Signs stay: `-1` is
 * not `1`, and `C++` not `C#`.
 */
export function comparable(text: string): string {
  const [, core = text.trim()] = text.replace(blockMark, '').match(withoutEnds) ?? [];
  return core.normalize('NFC').toLowerCase().replace(gap, ' ');
}

export function isSameText(one: string, other: string): boolean {
  return comparable(one) === comparable(other);
}

/** Of a list, a heading or a quotation; before anything but a word it may be a sign. */
const blockMark = /^\s*[-–—•#>+]+\s+(?=[*_`]*\p{L})/u;
const opening = String.raw`\s"'*_\x60\p{Ps}\p{Pe}\p{Pi}\p{Pf}¿¡`;
const closing = `${opening}.,;:!?…。、，：；！？`;
/** Sentence marks stay where there is nothing else, as in the label `?`. */
const withoutEnds = new RegExp(
  `^[${opening}]*(?![${opening}])(.*[^${closing}]|.*[^${opening}])`,
  'su',
);
const gap = /[\s_]+|(?<=[\p{L}\p{M}\p{N}])-(?=[\p{L}\p{N}])/gu;
