/** Attribute name to the values it may take, or criterion name to its description. Order matters. */
export type Attributes = Readonly<Record<string, readonly string[]>>;
export type Rubric = Readonly<Record<string, string>>;

/**
 * Where a task's attributes come from.
 *
 * `auto`: the teachers propose them, `seed` comes first. `complete`: the teachers are shown `seed`
 * and add what is missing.
 */
export type AttributeSource =
  | { readonly kind: 'static'; readonly values: Attributes }
  | { readonly kind: 'auto' | 'complete'; readonly seed: Attributes };

/** `extend`: the rubric carried over by `resume_from`, plus what the teachers find missing. */
export type RubricSource =
  | { readonly kind: 'static'; readonly criteria: Rubric }
  | { readonly kind: 'auto' | 'extend' };

/** How many attribute values one datapoint gets; both ends are included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface Sampling {
  /** `all`: every attribute gets a value, and the whole cross product is cycled through. */
  readonly target: Range | 'all';
  readonly nuance: Range | 'all';
  /** Datapoints for each (task, teacher). */
  readonly total: number;
}

/** One kind of prompt to be tested. */
export interface Task {
  readonly name: string;
  readonly description: string;
  readonly outputDescription: string;
  readonly targetAttributes: AttributeSource;
  readonly nuancedAttributes: AttributeSource;
  readonly sampling: Sampling;
  readonly rubric: RubricSource;
  /** `single`: one judge call rates all criteria. `per_factor`: one call for each criterion. */
  readonly evaluationMode: 'single' | 'per_factor';
  readonly storeNuanced: boolean;
  /** Target attributes whose sampled value the response must name; scored without a judge. */
  readonly labelAttributes: readonly string[];
  /** Prompt templates by `{id}` or `{id}.{model name}`; see `prompts/templates.ts` for the ids. */
  readonly promptLibrary: Readonly<Record<string, string>>;
  readonly category: string | undefined;
}
