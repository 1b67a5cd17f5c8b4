import type { Experiment } from '../domain/experiment.ts';
import type { CallParameters, Model, Price, Role } from '../domain/model.ts';
import type { PhaseName } from '../domain/phase-name.ts';
import type { AttributeSource, Range, RubricSource, Task } from '../domain/task.ts';
import { isVendor } from './interfaces.ts';
import { phaseModes } from './phase-modes.ts';
import type { ExperimentConfig } from './schema/experiment-schema.ts';
import type { ModelConfig, ParametersConfig } from './schema/model-schema.ts';
import type { TaskConfig } from './schema/task-schema.ts';

/** A config whose models and tasks are there. */
interface CompleteConfig {
  readonly models: readonly ModelConfig[];
  readonly tasks: readonly TaskConfig[];
  readonly experiment: ExperimentConfig;
}

/** Gives every setting its final form. The config has passed all rules. */
export function resolveExperiment(
  { models, tasks, experiment }: CompleteConfig,
  folders: Pick<Experiment, 'folder' | 'resumeFrom'>,
): Experiment {
  return {
    id: experiment.id,
    ...folders,
    models: models.map(resolveModel),
    tasks: tasks.map(resolveTask),
    phases: phaseModes(experiment),
    modesAreExplicit: experiment.phases !== undefined,
    seed: experiment.seed,
    quota: mapValues(experiment.quota, ({ max_calls }) => max_calls),
    budgetUsd: experiment.budget_usd,
    concurrency: experiment.concurrency,
    generationRetries: experiment.generation_retries,
    patienceMs: experiment.patience_s * 1000,
    probe: { mode: experiment.probe_mode, onFail: experiment.probe_on_fail },
    estimate: { beforeRun: experiment.estimate_cost, samples: experiment.estimate_samples },
    batch: mapValues(experiment.batch, batchedPhases),
    logLevel: experiment.log_level,
  };
}

function batchedPhases(phases: Readonly<Record<string, boolean | undefined>> = {}): PhaseName[] {
  return (Object.keys(phases) as PhaseName[]).filter((phase) => phases[phase]);
}

function resolveModel(model: ModelConfig): Model {
  const { parameters, role_parameters: byRole = {} } = model;
  const baseUrl = (model.base_url ?? parameters.base_url)?.trim();
  const inRole = (role: Role) => callParameters(parameters, byRole[role] ?? {});
  return {
    name: model.name,
    // A model of another interface can be looked at, but has no address and so is never called.
    interface: isVendor(model.interface) ? model.interface : 'openai_compat',
    id: parameters.model ?? model.name,
    roles: model.roles,
    parameters: { teacher: inRole('teacher'), student: inRole('student'), judge: inRole('judge') },
    baseUrl,
    accessKey: model.access_key?.trim(),
    maxConcurrency: model.max_concurrency,
    requestsPerMinute: model.requests_per_minute,
    tokensPerMinute: model.tokens_per_minute,
    timeoutMs: model.timeout_s * 1000,
    price: model.price && resolvePrice(model.price),
    batch: model.batch_enabled,
  };
}

function callParameters(base: ParametersConfig, ofRole: ParametersConfig): CallParameters {
  const {
    model: _model,
    base_url: _baseUrl,
    device: _device,
    load_in_4bit: _in4Bit,
    load_in_8bit: _in8Bit,
    max_tokens: _1,
    max_new_tokens: _2,
    max_output_tokens: _3,
    max_completion_tokens: _4,
    temperature,
    system_prompt: systemPrompt,
    ...extra
  } = { ...base, ...ofRole };
  const maxTokens = tokenLimit(ofRole) ?? tokenLimit(base) ?? 2048;
  return { temperature, maxTokens, systemPrompt, extra };
}

/** A role's limit wins over the model's under whichever of its names. */
function tokenLimit(written: ParametersConfig): number | undefined {
  return (
    written.max_tokens ??
    written.max_new_tokens ??
    written.max_output_tokens ??
    written.max_completion_tokens
  );
}

function resolvePrice({
  cached_input: cachedInput,
  ...price
}: NonNullable<ModelConfig['price']>): Price {
  return cachedInput === undefined ? price : { ...price, cachedInput };
}

function resolveTask(task: TaskConfig): Task {
  const nuancedAttributes = attributeSource(
    task.nuanced_attributes ?? {},
    task.nuanced_attributes_seed,
  );
  const { target, nuance, total } = task.sampling;
  return {
    name: task.name,
    description: task.description,
    outputDescription: task.output_description,
    targetAttributes: attributeSource(task.target_attributes, task.target_attributes_seed),
    nuancedAttributes,
    sampling: {
      target: range(target),
      nuance: range(nuance ?? [defaultNuance(nuancedAttributes)]),
      total,
    },
    rubric: rubricSource(task.rubric),
    evaluationMode: task.evaluation_mode,
    storeNuanced: task.store_nuanced,
    labelAttributes: task.label_attributes,
    promptLibrary: task.prompt_library,
    category: task.category,
  };
}

function attributeSource(
  written: TaskConfig['target_attributes'],
  seed: TaskConfig['target_attributes_seed'] = {},
): AttributeSource {
  return typeof written === 'string'
    ? { kind: written, seed }
    : { kind: 'static', values: written };
}

function rubricSource(written: TaskConfig['rubric']): RubricSource {
  return typeof written === 'string' ? { kind: written } : { kind: 'static', criteria: written };
}

/** One, where there is any to draw from. */
function defaultNuance(attributes: AttributeSource): number {
  return attributes.kind === 'static' && Object.keys(attributes.values).length === 0 ? 0 : 1;
}

function range(written: 'all' | readonly number[]): Range | 'all' {
  if (written === 'all') return 'all';
  const [min = 0, max = min] = written;
  return { min, max };
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  change: (value: In) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
