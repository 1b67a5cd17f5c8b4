import { InvalidArgumentError, Option } from 'commander';

/** Options that several commands have; each has one meaning everywhere. */
export const options = {
  config: () =>
    new Option('--config <file>', 'the experiment, a YAML file').makeOptionMandatory(true),
  keys: () => new Option('--keys <file>', 'YAML file of API keys; wins over the environment'),
  run: () => new Option('--run <folder>', 'folder of a run').makeOptionMandatory(true),
  json: () => new Option('--json', 'print one JSON object on standard output, for programs'),
  continues: (meaning: string) => new Option('--continue', meaning),
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

/** `model=n`, several times for several models. */
export function quota(
  written: string,
  before: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const [, model, calls] = written.match(/^(.+)=(\d{1,12})$/) ?? [];
  if (model === undefined) {
    throw new InvalidArgumentError('Write it as MODEL=CALLS, for example gpt-4o=50.');
  }
  return { ...before, [model.trim()]: Number(calls) };
}
