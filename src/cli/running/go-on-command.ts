import { shardText } from '../../domain/shard.ts';
import { calledAs } from '../called-as.ts';
import type { RunFlags } from './run-options.ts';

/**
 * What to type to go on with a run: all that it was given, but what would start it anew
 * (`--overwrite`), and what was done when it started (`--reuse`, `--refresh-stale`).
 */
export function goOnCommand(flags: RunFlags): string {
  const { shard, onlyModels, quota = {} } = flags;
  const words = [
    ...['--config', flags.config, '--continue'],
    ...option('--resume', flags.resume),
    ...option('--shard', shard && shardText(shard)),
    ...option('--time-budget-minutes', flags.timeBudgetMinutes),
    ...option('--only-models', onlyModels?.join(',')),
    ...Object.entries(quota).flatMap(([model, calls]) => option('--quota', `${model}=${calls}`)),
    ...(flags.retryFailed ? ['--retry-failed'] : []),
    ...(flags.acceptStale ? ['--accept-stale'] : []),
    ...option('--probe', flags.probe),
    ...option('--probe-on-fail', flags.probeOnFail),
    ...option('--keys', flags.keys),
    ...option('--log-level', flags.logLevel),
    ...(flags.json ? ['--json'] : []),
  ];
  return `${calledAs(process.env)} run ${words.map(shellWord).join(' ')}`;
}

function option(name: string, value: string | number | undefined): string[] {
  return value === undefined ? [] : [name, String(value)];
}

/** As it must be typed to reach the program as one word. */
export function shellWord(word: string): string {
  return /^[\w./@%+=:,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
