/** A failure the user can act on. Anything else that is thrown is a bug, and keeps its stack. */
export abstract class CoEvalError extends Error {
  /** The class's own name, spelled out because bundling may rename the class. */
  abstract override readonly name: string;
  /** Exit status of the CLI when this error ends it. */
  abstract readonly exitCode: number;
}

/** One fault in what the user wrote. */
export interface Problem {
  /** What is wrong and what would be right, in one sentence without a full stop. */
  readonly message: string;
  /** 1-based place in the file; absent when the fault is not at one place. */
  readonly line?: number;
  readonly column?: number;
}

/** The configuration is wrong; `problems` has every fault, all found in one pass. */
export class ConfigError extends CoEvalError {
  override readonly name = 'ConfigError';
  readonly exitCode = 2;
  readonly file: string;
  readonly problems: readonly Problem[];

  constructor(file: string, problems: readonly Problem[]) {
    super(problems.map((problem) => `${place(file, problem)}: ${problem.message}`).join('\n'));
    this.file = file;
    this.problems = problems;
  }
}

/** The key or the address that a model needs is nowhere. */
export class MissingKeyError extends ConfigError {}

function place(file: string, { line, column }: Problem): string {
  return line === undefined ? file : `${file}:${line}:${column ?? 1}`;
}

/** The command was used wrongly, or needs a decision that only the user can make. */
export class UsageError extends CoEvalError {
  override readonly name = 'UsageError';
  readonly exitCode = 2;
}

/** What a provider would not take, so that the same call without it may work. */
export type Unsupported = 'temperature' | 'max_tokens' | 'structured_output';

/** A provider refused or failed a call. */
export class ProviderError extends CoEvalError {
  override readonly name = 'ProviderError';
  readonly exitCode = 3;
  /** HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  readonly kind: ProviderErrorKind;
  /** What the provider asked us to wait, in milliseconds. */
  readonly retryAfterMs: number | undefined;
  readonly unsupported: Unsupported | undefined;
  /** Tokens that were billed all the same, where an answer told so. */
  readonly usage: BilledTokens | undefined;

  constructor(message: string, details: ProviderErrorDetails) {
    super(message, { cause: details.cause });
    this.status = details.status;
    this.kind = details.kind ?? kindOf(details.status);
    this.retryAfterMs = details.retryAfterMs;
    this.unsupported = details.unsupported;
    this.usage = details.usage;
  }

  /** Whether the same call may succeed later. */
  get retryable(): boolean {
    return ['rate-limit', 'overloaded', 'server', 'network', 'timeout'].includes(this.kind);
  }

  /** Whether every further call to this model would fail in the same way. */
  get fatal(): boolean {
    return ['auth', 'not-found', 'quota'].includes(this.kind);
  }
}

/**
 * - `auth`: the key is missing, wrong or not allowed. `not-found`: no such model or address.
 * - `quota`: the account's credit or daily allowance is used up; waiting minutes does not help.
 * - `rate-limit` (429), `overloaded` (503, 529), `server` (other 5xx), `timeout` (408, or our own
 *   limit), `network` (cut, refused or no connection): may pass.
 * - `filtered`: the provider's content filter refused this request.
 * - `rejected`: this request is not acceptable (400, 413, 422).
 * - `malformed`: an answer came that is not the protocol's.
 */
export type ProviderErrorKind =
  | 'auth'
  | 'not-found'
  | 'quota'
  | 'rate-limit'
  | 'overloaded'
  | 'server'
  | 'timeout'
  | 'network'
  | 'filtered'
  | 'rejected'
  | 'malformed';

interface BilledTokens {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

interface ProviderErrorDetails {
  readonly status?: number | undefined;
  /** Derived from the status when absent. */
  readonly kind?: ProviderErrorKind | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly unsupported?: Unsupported | undefined;
  readonly usage?: BilledTokens | undefined;
  readonly cause?: unknown;
}

const kinds: Readonly<Record<number, ProviderErrorKind>> = {
  401: 'auth',
  402: 'quota',
  403: 'auth',
  404: 'not-found',
  408: 'timeout',
  409: 'server',
  425: 'server',
  429: 'rate-limit',
  503: 'overloaded',
  529: 'overloaded',
};

function kindOf(status: number | undefined): ProviderErrorKind {
  if (status === undefined) return 'network';
  return kinds[status] ?? (status >= 500 ? 'server' : 'rejected');
}

/** The run's folder cannot be used or trusted. */
export class StoreError extends CoEvalError {
  override readonly name = 'StoreError';
  readonly exitCode = 4;
}

/** The planned work does not fit the budget, or its cost cannot be known. */
export class BudgetError extends CoEvalError {
  override readonly name = 'BudgetError';
  readonly exitCode = 5;
}

/** The program was told to end before there was anything to keep. */
export class InterruptedError extends CoEvalError {
  override readonly name = 'InterruptedError';
  readonly exitCode = 130;
}

/** What anything that was thrown says, in place of its stack. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
