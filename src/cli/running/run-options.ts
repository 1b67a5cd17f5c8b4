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
}
