/** Makes a value of what a workflow wrote. Throws a sentence that follows `The input "name" must `. */
export type Parser<Value> = (text: string) => Value;

/** The text is not what this input can be; the message follows `The input "name" must `. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
}

export function oneOf<const Words extends readonly string[]>(...words: Words) {
  return (text: string): Words[number] => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new InputFault(`be one of ${words.join(', ')}`);
    return found;
  };
}

export function text(written: string): string {
  return written;
}

/** As YAML has them, the words that GitHub's own actions allow. */
export function yesOrNo(written: string): boolean {
  if (/^(true|True|TRUE)$/.test(written)) return true;
  if (/^(false|False|FALSE)$/.test(written)) return false;
  throw new InputFault('be true or false');
}

interface Range {
  readonly min: number;
  readonly max: number;
}

export function whole({ min, max }: Range): Parser<number> {
  return (written) => {
    const value = /^\d{1,15}$/.test(written) ? Number(written) : Number.NaN;
    if (!(value >= min && value <= max)) {
      throw new InputFault(`be a whole number from ${min} to ${max}`);
    }
    return value;
  };
}

export function decimal({ min, max }: Range): Parser<number> {
  return (written) => {
    const value = /^\d*\.?\d+$/.test(written) ? Number(written) : Number.NaN;
    if (!(value >= min && value <= max)) {
      throw new InputFault(`be a number from ${min} to ${max}`);
    }
    return value;
  };
}

/** `25%` or `0.25`, as 0.25. */
export function share(written: string): number {
  const [, number, percent] = /^(\d*\.?\d+)\s*(%?)$/.exec(written) ?? [];
  if (number === undefined) throw new InputFault('be a share, as 25% or 0.25');
  return Number(number) / (percent ? 100 : 1);
}

/** Names with commas or line ends between them. */
export function list(written: string): readonly string[] {
  return written
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** `model=calls`, one a line or with commas between them. */
export function quotas(written: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    list(written).map((line) => {
      const [, model, calls] = /^(.+?)\s*=\s*(\d{1,12})$/.exec(line) ?? [];
      if (model === undefined) throw new InputFault('have lines as gpt-4o=50');
      return [model, Number(calls)];
    }),
  );
}

/** `3/8` */
export function shard(written: string): { readonly index: number; readonly total: number } {
  const [, first, second] = /^(\d{1,3})\/(\d{1,3})$/.exec(written) ?? [];
  const [index, total] = [Number(first), Number(second)];
  if (!(index >= 1 && index <= total && total <= mostJobs)) {
    throw new InputFault(`be a part of the whole, from 1/1 to ${mostJobs}/${mostJobs}, as 3/8`);
  }
  return { index, total };
}

/** As many jobs as GitHub lets one matrix have. */
export const mostJobs = 256;

/** Left empty, the input says nothing. */
export function optional<Value>(parse: Parser<Value>): Parser<Value | undefined> {
  return (written) => (written === '' ? undefined : parse(written));
}
