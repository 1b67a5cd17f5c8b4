import type { RunHow } from '../../coeval.ts';

/** What the command line says of a run, by the names of its options. */
export interface RunFlags {
  readonly config: string;
  readonly continue?: boolean;
  readonly resume?: string;
  readonly onlyModels?: readonly string[];
  readonly dryRun?: boolean;
  readonly overwrite?: boolean;
  readonly quota?: Readonly<Record<string, number>>;
  readonly probe?: string;
  readonly probeOnFail?: string;
  readonly keys?: string;
  readonly logLevel?: string;
  readonly json?: boolean;
  readonly retryFailed?: boolean;
  readonly acceptStale?: boolean;
  readonly refreshStale?: boolean;
  readonly reuse?: string;
  readonly shard?: RunHow['shard'];
  readonly timeBudgetMinutes?: number;
}

/** How to meet a run that is there already, from the flags. */
export function howOf(flags: RunFlags): RunHow {
  return {
    continues: flags.continue ?? false,
    overwrites: flags.overwrite ?? false,
    stale: flags.refreshStale ? 'refresh' : flags.acceptStale ? 'accept' : 'refuse',
    retryFailed: flags.retryFailed ?? false,
    only: flags.onlyModels && new Set(flags.onlyModels),
    reuse: flags.reuse,
    shard: flags.shard,
  };
}
