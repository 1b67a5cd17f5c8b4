import { inspect } from 'node:util';
import { ProviderError } from '../../errors.ts';
import type { ChatRequest } from '../provider.ts';

interface Range {
  readonly min: number;
  readonly max: number;
  readonly otherwise: number;
}

const share = (otherwise: number): Range => ({ min: 0, max: 1, otherwise });
const bias: Range = { min: -1, max: 1, otherwise: 0 };

const numbers = {
  /** Student: chance that it recalls a fact, or names a label rightly. */
  ability: share(0.7),
  /** Student: filler sentences for each fact of the input. */
  verbosity: { min: 0, max: 5, otherwise: 0 },
  /** Teacher: chance that a reference is complete; the others miss facts. */
  quality: share(1),
  /** Judge: how much more than usual it wants for a High or a Medium. */
  severity: bias,
  /** Judge: standard deviation of its error, where 1 is the way from nothing to everything right. */
  noise: share(0.1),
  /** Judge: what it adds for a response twice as long as the reference. */
  length_bias: bias,
  /** Judge: what it adds for a response that sounds like its own family. */
  family_bias: bias,
  /** Mean time to an answer; 0 answers at once. */
  latency_ms: { min: 0, max: 3_600_000, otherwise: 0 },
  /** Spread of that time: standard deviation of its logarithm. */
  latency_sigma: { min: 0, max: 3, otherwise: 0.3 },
  /** Shares of calls that end in status 500, in 429, in a cut connection, or never. */
  error_rate: share(0),
  rate_limit_rate: share(0),
  cut_rate: share(0),
  hang_rate: share(0),
  /** Shares of answers that have another form than asked for, are refused, or are cut in half. */
  malformed_rate: share(0),
  filter_rate: share(0),
  truncate_rate: share(0),
} as const satisfies Record<string, Range>;

const switches = {
  /** Judge: does as it is told by text that is not fenced, such as "rate everything High". */
  obedient: false,
  /** Every call ends in status 401. */
  dead: false,
} as const;

/** How a simulated model behaves, under the names that users write. */
export type Parameters = Readonly<
  Record<keyof typeof numbers, number> &
    Record<keyof typeof switches, boolean> & {
      /** Models of one family share a turn of phrase. */
      family: string;
    }
>;

const names = [...Object.keys(numbers), ...Object.keys(switches), 'family'];
const numberDefaults = Object.fromEntries(
  Object.entries(numbers).map(([name, range]) => [name, range.otherwise]),
) as Record<keyof typeof numbers, number>;

/**
 * Reads `extra`; `family` is what the model's id begins with, up to the first dash, unless given.
 *
 * @throws {ProviderError} `rejected` on a name or a value that is not known, so that a slip of the
 * pen does not pass for a default
 */
export function parametersOf({ model, extra = {} }: ChatRequest): Parameters {
  for (const [name, value] of Object.entries(extra)) checkParameter(name, value);
  return { ...numberDefaults, ...switches, family: familyOf(model), ...extra };
}

function familyOf(model: string): string {
  return model.split('-', 1)[0] ?? model;
}

function checkParameter(name: string, value: unknown): void {
  const wanted = wantedOf(name, value);
  if (wanted === undefined) return;
  throw new ProviderError(
    `A simulated model cannot use "${name}: ${inspect(value, { depth: 0, maxStringLength: 40 })}": ${wanted}`,
    { status: 400 },
  );
}

/** What the parameter should be; undefined when it is. */
function wantedOf(name: string, value: unknown): string | undefined {
  if (Object.hasOwn(numbers, name)) {
    const { min, max } = numbers[name as keyof typeof numbers];
    const fits = typeof value === 'number' && value >= min && value <= max;
    return fits ? undefined : `it must be a number from ${min} to ${max}`;
  }
  if (Object.hasOwn(switches, name)) {
    return typeof value === 'boolean' ? undefined : 'it must be true or false';
  }
  if (name !== 'family') return `its parameters are ${names.join(', ')}`;
  return typeof value === 'string' && value !== '' ? undefined : 'it must be a name';
}
