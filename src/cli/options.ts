import { InvalidArgumentError, Option } from 'commander';
import { quota, shard, type WrittenValue } from '../config/written-values.ts';

/** Options that several commands have; each has one meaning everywhere. */
export const options = {
  config: () =>
    new Option('--config <file>', 'the experiment, a YAML file').makeOptionMandatory(true),
  keys: () => new Option('--keys <file>', 'YAML file of API keys; wins over the environment'),
  run: () => new Option('--run <folder>', 'folder of a run').makeOptionMandatory(true),
  json: () => new Option('--json', 'print one JSON object on standard output, for programs'),
  continues: (meaning: string) => new Option('--continue', meaning),
  reuse: () =>
    new Option('--reuse <folder>', 'take over from another run what would come out the same'),
  shard: () =>
    new Option('--shard <i/n>', 'only the i-th of n parts, with its share of the limits').argParser(
      argument(shard),
    ),
  onlyModels: () =>
    new Option(
      '--only-models <a,b>',
      'call only these models, leave the others for later',
    ).argParser(names),
  retryFailed: () => new Option('--retry-failed', 'ask again for what has no usable answer'),
  acceptStale: () =>
    new Option('--accept-stale', 'keep records that were made with other settings').conflicts(
      'refreshStale',
    ),
  refreshStale: () =>
    new Option('--refresh-stale', 'make records anew that were made with other settings'),
  probe: (...modes: readonly string[]) =>
    new Option('--probe <mode>', 'which models to ask for a sign of life first').choices(modes),
  probeOnFail: () =>
    new Option('--probe-on-fail <reaction>', 'what to do when one does not answer').choices([
      'abort',
      'warn',
    ]),
  logLevel: () =>
    new Option(
      '--log-level <level>',
      'least severe lines to show: DEBUG, INFO, WARNING, ERROR',
    ).argParser(upperCase),
} as const;

/** For an option that takes such a value. */
export function argument<Value>({ form, read }: WrittenValue<Value>) {
  return (written: string): Value => {
    const value = read(written);
    if (value === undefined) throw new InvalidArgumentError(`Write it as ${form}.`);
    return value;
  };
}

/** More do not fit a timer, which would end at once. */
const mostMinutes = 35_000;

/** A positive number of minutes, fractions too. */
export function minutes(written: string): number {
  const value = Number(written);
  if (!(value > 0 && value <= mostMinutes)) {
    throw new InvalidArgumentError(
      `Write a number of minutes above 0 and up to ${mostMinutes}, for example 330.`,
    );
  }
  return value;
}

const levels = ['DEBUG', 'INFO', 'WARNING', 'ERROR'];

function upperCase(written: string): string {
  const level = written.toUpperCase();
  if (!levels.includes(level)) {
    throw new InvalidArgumentError(`Allowed choices are ${levels.join(', ')}.`);
  }
  return level;
}

/** `a,b` and several times the option add up. */
export function names(written: string, before: readonly string[] = []): string[] {
  const found = written
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (found.length === 0) throw new InvalidArgumentError('Write names with commas between them.');
  return [...before, ...found];
}

/** Several times the option for several models. */
export function quotas(
  written: string,
  before: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const [model, calls] = argument(quota)(written);
  return { ...before, [model]: calls };
}
