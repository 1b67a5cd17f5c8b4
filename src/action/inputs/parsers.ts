import { quota, type WrittenValue } from '../../config/written-values.ts';

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

/** One that the command line takes in the same form. */
export function as<Value>({ form, read }: WrittenValue<Value>): Parser<Value> {
  return (written) => {
    const value = read(written);
    if (value === undefined) throw new InputFault(`be ${form}`);
    return value;
  };
}

/** Names with commas or line ends between them. */
export function list(written: string): readonly string[] {
  return written
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** One a line or with commas between them. */
export function quotas(written: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    list(written).map((line) => {
      const read = quota.read(line);
      if (read === undefined) throw new InputFault(`have lines as ${quota.form}`);
      return read;
    }),
  );
}

/** As many jobs as GitHub lets one matrix have. */
export const mostJobs = 256;

/** Left empty, the input says nothing. */
export function optional<Value>(parse: Parser<Value>): Parser<Value | undefined> {
  return (written) => (written === '' ? undefined : parse(written));
}
