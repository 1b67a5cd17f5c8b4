import * as z from 'zod';
import { explainIssue, findingsOf, pathText } from './problems.ts';
import type { Finding } from './rules/finding.ts';
import { type ExperimentConfig, experimentSchema } from './schema/experiment-schema.ts';
import { type ModelConfig, modelSchema } from './schema/model-schema.ts';
import { type TaskConfig, taskSchema } from './schema/task-schema.ts';
import { type Config, configSchema } from './schema.ts';
import { isMembers, type Members } from './yaml/without-empty.ts';
import type { Path } from './yaml/yaml-source.ts';

/**
 * What can be understood of a config that may have faults: each field that is right by itself. The
 * rules read this, so that a misspelt key does not hide the other faults.
 */
export interface Draft {
  /** Undefined where the config has none. */
  readonly models?: readonly Partial<ModelConfig>[] | undefined;
  readonly tasks?: readonly Partial<TaskConfig>[] | undefined;
  readonly experiment: Partial<ExperimentConfig>;
}

interface Reading {
  readonly draft: Draft;
  /** Undefined when there are findings. */
  readonly config: Config | undefined;
  readonly findings: readonly Finding[];
}

/** Checks the plain value of a YAML text against the schema. */
export function readDraft(value: Members): Reading {
  const { config, findings } = check(value);
  if (config) return { config, findings, draft: config };
  const { models, tasks, experiment } = withoutFaults(value, findings, 3);
  return {
    config,
    findings,
    draft: {
      models: salvageAll(modelSchema, models),
      tasks: salvageAll(taskSchema, tasks),
      experiment: salvage(experimentSchema, experiment),
    },
  };
}

/** Even a config with faults is parsed a few times only: compiling a parser takes longer. */
const parsing = { jitless: true } as const;

function check(value: unknown): Pick<Reading, 'config' | 'findings'> {
  const parsed = configSchema.safeParse(value, { error: explainIssue, ...parsing });
  const findings = parsed.error?.issues.flatMap((issue) => findingsOf(issue)) ?? [];
  // Of two bounds that a number breaks the second is ours, and closer.
  const byPlace = new Map(findings.map((finding) => [pathText(finding.path), finding]));
  return { config: parsed.data, findings: Array.from(byPlace.values()) };
}

/** Leaves out the members at fault, then the maps that cannot do without them. */
function withoutFaults(value: Members, findings: readonly Finding[], rounds: number): Members {
  if (findings.length === 0 || rounds === 0) return value;
  const rest = structuredClone(value);
  for (const { path } of findings) removeMember(rest, path);
  return withoutFaults(rest, check(rest).findings, rounds - 1);
}

/**
 * Removes the innermost member on the path that is there, but no whole model or task, and nothing
 * from within a task: other parts of it would seem wrong for the lack of it.
 */
function removeMember(root: Members, path: Path): void {
  if (path.length < 3 || path[0] === 'tasks') return;
  const [key = '', ...above] = path.toReversed();
  const parent = above.toReversed().reduce<unknown>(memberOf, root);
  if (!isMembers(parent) || typeof key !== 'string') return;
  if (key in parent) Reflect.deleteProperty(parent, key);
  else removeMember(root, path.slice(0, -1));
}

function memberOf(parent: unknown, key: string | number): unknown {
  return (parent as Members | undefined)?.[key];
}

function salvageAll<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>, value: unknown) {
  if (value === undefined) return undefined;
  return Array.isArray(value) ? value.map((item) => salvage(schema, item)) : [];
}

function salvage<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  value: unknown,
): Partial<z.output<z.ZodObject<Shape>>> {
  const written = isMembers(value) ? value : {};
  const fields = Object.entries<z.core.$ZodType>(schema.shape).map(([key, field]) => [
    key,
    z.safeParse(field, written[key], parsing).data,
  ]);
  return Object.fromEntries(fields.filter(([, read]) => read !== undefined));
}
