import { matchesGlob } from 'node:path';
import type { Run } from '../services/run.ts';
import { type Texts, triggerOf, type WorkflowDocument } from './document.ts';

const pullTypes = ['opened', 'synchronize', 'reopened'];

/** Whether GitHub would start the workflow for the run's event; filters by paths are not looked at. */
export function startsOn(document: WorkflowDocument, { record }: Pick<Run, 'record'>): boolean {
  const trigger = triggerOf(document, record.event);
  if (!trigger) return false;
  const { action, workflow_run: before } = record.payload as Payload;
  const isPull = record.event.startsWith('pull_request');
  const types = trigger['types'] ?? (isPull ? pullTypes : undefined);
  if (types !== undefined && action !== undefined && !listOf(types).includes(action)) return false;
  const workflows = trigger['workflows'];
  if (workflows !== undefined && !listOf(workflows).includes(before?.name ?? '')) return false;
  const branch = isPull ? record.baseRef : (before?.head_branch ?? record.headBranch);
  return isWanted(trigger, branch);
}

interface Payload {
  readonly action?: string;
  readonly workflow_run?: { readonly name: string; readonly head_branch: string };
}

function isWanted(trigger: Texts, branch: string): boolean {
  const matches = (patterns: unknown) => listOf(patterns).some((one) => matchesGlob(branch, one));
  const { branches, 'branches-ignore': ignored } = trigger;
  if (branches !== undefined && !matches(branches)) return false;
  return ignored === undefined || !matches(ignored);
}

function listOf(value: unknown): string[] {
  return [value].flat().map(String);
}

interface InputDocument {
  readonly type?: string;
  readonly default?: unknown;
  readonly required?: boolean;
}

/**
 * The `inputs` context: what was given and the defaults, in the types that the workflow tells.
 *
 * @throws {Error} for a name that the workflow does not know, and for a required one that is missing
 */
export function inputsOf(trigger: Texts | undefined, given: Texts): Record<string, unknown> {
  const known = (trigger?.['inputs'] ?? {}) as Readonly<Record<string, InputDocument | null>>;
  const unknown = Object.keys(given).filter((name) => !(name in known));
  if (unknown.length > 0) throw new Error(`Unexpected inputs: ${unknown.join(', ')}`);
  return Object.fromEntries(
    Object.entries(known).map(([name, input]) => {
      const value = given[name] ?? input?.default;
      if (value === undefined && input?.required) throw new Error(`Input ${name} is required`);
      return [name, typed(value, input?.type)];
    }),
  );
}

function typed(value: unknown, type = 'string'): unknown {
  if (type === 'boolean') return value === true || value === 'true';
  if (type === 'number') return Number(value ?? 0);
  return String(value ?? '');
}
