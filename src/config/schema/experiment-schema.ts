import * as z from 'zod';
import { logLevels, probeModes } from '../../domain/experiment.ts';
import { modes, type PhaseName } from '../../domain/phase-name.ts';
import { interfaceNames } from '../interfaces.ts';
import { expected } from './expected.ts';
import { scalarText } from './scalar-text.ts';
import { word } from './word.ts';

const anyMode = word(modes).optional();
const mode = (what: string) => anyMode.describe(`Mode of the phase that ${what}.`);

const phasesSchema = z.strictObject({
  attribute_mapping: mode('proposes attributes: New, Keep or Extend'),
  rubric_mapping: mode('proposes rubrics: New, Keep or Extend'),
  data_generation: mode('writes datapoints'),
  response_collection: mode('collects responses'),
  evaluation: mode('scores responses'),
} satisfies Record<PhaseName, unknown>);

const flag = z.boolean().optional();
const batchOfPhase = (what: string) =>
  flag.describe(`Whether to ${what} through the batch API; false by default.`);

const batchPhasesSchema = z.strictObject({
  data_generation: batchOfPhase('write datapoints'),
  response_collection: batchOfPhase('collect responses'),
  evaluation: batchOfPhase('score responses'),
});

const batchSchema = z.strictObject(
  Object.fromEntries(
    interfaceNames.map((name) => [
      name,
      batchPhasesSchema.optional().describe(`Batch calls to models of the interface ${name}.`),
    ]),
  ),
);

const quotaSchema = z.record(
  z.string(),
  z.strictObject(
    {
      max_calls: z
        .int()
        .min(0)
        .describe('Most calls to the model over all phases and the life of the run.'),
    },
    { error: expected('a map, as { max_calls: 100 }') },
  ),
);

/** The `experiment` block. */
export const experimentSchema = z.strictObject({
  id: scalarText.describe('Name of the run and of its folder: letters, digits, ".", "_" and "-".'),
  storage_folder: z
    .string()
    .min(1)
    .describe('Folder the run folder is made in, relative to the current directory.'),
  resume_from: scalarText
    .min(1)
    .optional()
    .describe('Run to carry over: an id in the same storage_folder, or a path; none by default.'),
  phases: phasesSchema
    .optional()
    .describe(
      'What each phase does with results that exist. Default: New; with resume_from Keep for the first three and Extend for the last two.',
    ),
  log_level: word(logLevels)
    .default('INFO')
    .describe('Least severe messages that are logged; INFO by default.'),
  quota: quotaSchema
    .default({})
    .describe('Limits on calls, by the name of the model; unlimited by default.'),
  budget_usd: z
    .number()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .describe('Most USD that all calls may cost over the life of the run; unlimited by default.'),
  generation_retries: z
    .int()
    .min(0)
    .max(100)
    .default(2)
    .describe('How often an unusable answer is asked for again; 2 by default.'),
  batch: batchSchema
    .default({})
    .describe(
      'Phases that use the batch API, by interface: cheaper, within a day; none by default.',
    ),
  probe_mode: word(probeModes)
    .default('full')
    .describe(
      'Models asked for a sign of life before the run: all (full, the default), those still needed (resume), or none (disable).',
    ),
  probe_on_fail: word(['abort', 'warn'])
    .default('abort')
    .describe('What a failed probe does: abort the run (the default) or warn.'),
  estimate_cost: z
    .boolean()
    .default(false)
    .describe('Whether the cost is estimated before the run; false by default.'),
  estimate_samples: z
    .int()
    .min(0)
    .max(100)
    .default(2)
    .describe('Calls to each model that an estimate may make; 2 by default, 0 for none.'),
  seed: z
    .int()
    .min(0)
    .default(0)
    .describe('Seed of every random draw: the same seed draws the same datapoints; 0 by default.'),
  concurrency: z
    .int()
    .min(1)
    .max(10_000)
    .default(64)
    .describe('Most calls in flight at once, over all models; 64 by default.'),
  patience_s: z
    .number()
    .min(0)
    .max(86_400)
    .default(300)
    .describe('Seconds a model may fail without a success before it is left out; 300 by default.'),
});

export type ExperimentConfig = z.output<typeof experimentSchema>;
