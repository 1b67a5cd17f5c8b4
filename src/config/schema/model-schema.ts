import * as z from 'zod';
import { roles } from '../../domain/model.ts';
import { interfaceNames } from '../interfaces.ts';
import { scalarText } from './scalar-text.ts';
import { word } from './word.ts';

/** Every pair of models is looked at. */
export const mostModels = 1000;

/** A day, so that every time in milliseconds fits a timer. */
const longestTimeout = 86_400;

const tokenLimit = z.int().min(1).max(10_000_000).optional();

const roleParametersSchema = z
  .looseObject({
    temperature: z
      .number()
      .min(0)
      .max(2)
      .optional()
      .describe('Randomness of the replies, 0 to 2; left to the vendor by default.'),
    max_tokens: tokenLimit.describe('Most tokens one reply may have; 2048 by default.'),
    max_new_tokens: tokenLimit.describe('Another name for max_tokens.'),
    max_output_tokens: tokenLimit.describe('Another name for max_tokens.'),
    max_completion_tokens: tokenLimit.describe('Another name for max_tokens.'),
    system_prompt: z
      .string()
      .optional()
      .describe('System message sent before every prompt; none by default.'),
    device: z.unknown().optional().describe('Not used: models are called over HTTP.'),
    load_in_4bit: z.unknown().optional().describe('Not used: models are called over HTTP.'),
    load_in_8bit: z.unknown().optional().describe('Not used: models are called over HTTP.'),
  })
  .describe('How the model is asked. Any other setting is passed to the vendor as it stands.');

const baseUrl = z
  .string()
  .optional()
  .describe('Address of the API, for servers of your own; openai_compat needs it.');

const parametersSchema = roleParametersSchema.extend({
  model: scalarText
    .min(1)
    .optional()
    .describe('Id of the model at its vendor, such as gpt-4o-mini; only simulated needs none.'),
  base_url: baseUrl,
});

/** Settings that have a meaning of their own for every interface. */
export const modelSettings: readonly string[] = Object.keys(parametersSchema.shape);

/** Decoding settings as they stand in `parameters`, or in one role of `role_parameters`. */
export type ParametersConfig = z.output<typeof roleParametersSchema>;

const usdPerMillion = z.number().min(0).max(1_000_000);

const priceSchema = z.strictObject({
  input: usdPerMillion.describe('USD per million input tokens.'),
  output: usdPerMillion.describe('USD per million output tokens.'),
  cached_input: usdPerMillion
    .optional()
    .describe('USD per million input tokens served from the cache; as input by default.'),
});

const limit = z.int().min(1).max(1_000_000_000).optional();

/** One entry of `models`. */
export const modelSchema = z.strictObject({
  name: scalarText.describe(
    'Your name for the model, used in every result: letters, digits, ".", "_" and "-".',
  ),
  interface: word(interfaceNames).describe('Who serves the model, such as openai or ollama.'),
  roles: z
    .array(word(roles))
    .min(1)
    .describe('What the model does: teachers write datapoints, students answer, judges score.'),
  parameters: parametersSchema
    .default({})
    .describe('How the model is asked. Any other setting is passed to the vendor as it stands.'),
  role_parameters: z
    .strictObject({
      teacher: roleParametersSchema.optional(),
      student: roleParametersSchema.optional(),
      judge: roleParametersSchema.optional(),
    })
    .optional()
    .describe('Settings for one role, laid over parameters key by key.'),
  access_key: z
    .string()
    .optional()
    .describe('API key of this model. Better kept in the environment or in a key file.'),
  base_url: baseUrl,
  batch_enabled: z
    .boolean()
    .optional()
    .describe('Whether to use the batch API of the vendor; as experiment.batch by default.'),
  max_concurrency: limit.describe('Most calls in flight at once; found by itself by default.'),
  requests_per_minute: limit.describe('Most calls started in a minute; unlimited by default.'),
  tokens_per_minute: limit.describe('Most tokens used in a minute; unlimited by default.'),
  timeout_s: z
    .number()
    .min(1)
    .max(longestTimeout)
    .default(300)
    .describe('Seconds after which a call without an answer is tried again; 300 by default.'),
  price: priceSchema
    .optional()
    .describe('Price in USD per million tokens; from the built-in table by default.'),
});

export type ModelConfig = z.output<typeof modelSchema>;
