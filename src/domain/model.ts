import type { VendorId } from './vendors.ts';

/** What a model may be asked to do: write datapoints, respond to them, rate the responses. */
export const roles = ['teacher', 'student', 'judge'] as const;

export type Role = (typeof roles)[number];

/** A model of the experiment, with everything defaulted. */
export interface Model {
  /** The experiment's own name for it; unique, and part of every record's id. */
  readonly name: string;
  readonly interface: VendorId;
  /** The vendor's id, as `gpt-4o-mini`. */
  readonly id: string;
  readonly roles: readonly Role[];
  /** How it is asked, in each of the three roles. */
  readonly parameters: Readonly<Record<Role, CallParameters>>;
  readonly baseUrl: string | undefined;
  /** A key written into the config; overrides every other. A secret: reaches no file, no log. */
  readonly accessKey: string | undefined;
  /** Most calls in flight at once; undefined leaves it to the limiter. */
  readonly maxConcurrency: number | undefined;
  readonly requestsPerMinute: number | undefined;
  readonly tokensPerMinute: number | undefined;
  /** A call without an answer after this is given up and tried again. */
  readonly timeoutMs: number;
  /** Set by the user where the table has no price, or the wrong one. */
  readonly price: Price | undefined;
  /** `batch_enabled` of the model; undefined follows `experiment.batch`. */
  readonly batch: boolean | undefined;
}

/** Decoding settings of one model in one role. */
export interface CallParameters {
  /** 0 (greedy) to 2; left to the vendor when undefined. */
  readonly temperature: number | undefined;
  readonly maxTokens: number;
  readonly systemPrompt: string | undefined;
  /** Everything else the user wrote, passed to the vendor untouched. */
  readonly extra: Readonly<Record<string, unknown>>;
}

/** USD per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
  /** Price of input served from the vendor's cache; as `input` when absent. */
  readonly cachedInput?: number;
}
