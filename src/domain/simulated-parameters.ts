interface Range {
  readonly min: number;
  readonly max: number;
  readonly otherwise: number;
}

const share = (otherwise: number): Range => ({ min: 0, max: 1, otherwise });
const bias: Range = { min: -1, max: 1, otherwise: 0 };

/** How a simulated model behaves, as users write it among its parameters: the numbers. */
export const simulatedNumbers = {
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

/** Those that are on or off. */
export const simulatedSwitches = {
  /** Judge: does as it is told by text that is not fenced, such as "rate everything High". */
  obedient: false,
  /** Every call ends in status 401. */
  dead: false,
} as const;

/** Every parameter of simulated models; `family` is a name. */
export const simulatedNames: readonly string[] = [
  ...Object.keys(simulatedNumbers),
  ...Object.keys(simulatedSwitches),
  'family',
];

/** What the value of a known parameter must be, as "a number from 0 to 1"; undefined when it is. */
export function wantedOf(name: string, value: unknown): string | undefined {
  if (Object.hasOwn(simulatedNumbers, name)) {
    const { min, max } = simulatedNumbers[name as keyof typeof simulatedNumbers];
    const fits = typeof value === 'number' && value >= min && value <= max;
    return fits ? undefined : `a number from ${min} to ${max}`;
  }
  if (Object.hasOwn(simulatedSwitches, name)) {
    return typeof value === 'boolean' ? undefined : 'true or false';
  }
  return typeof value === 'string' && value !== '' ? undefined : 'a name';
}
