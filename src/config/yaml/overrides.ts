import { type Document, isMap } from 'yaml';

/** Settings of the `experiment` block that the command line gives. */
export interface Overrides {
  readonly id?: string | undefined;
  readonly storageFolder?: string | undefined;
  readonly resumeFrom?: string | undefined;
  readonly logLevel?: string | undefined;
  readonly probeMode?: string | undefined;
  readonly probeOnFail?: string | undefined;
  readonly estimateCost?: boolean | undefined;
  readonly estimateSamples?: number | undefined;
  readonly budgetUsd?: number | undefined;
  readonly seed?: number | undefined;
  readonly concurrency?: number | undefined;
  readonly generationRetries?: number | undefined;
  /** Most calls by model name; models not named keep what the file says. */
  readonly quota?: Readonly<Record<string, number>> | undefined;
}

/** Writes the overrides into the document, so that they are checked and kept like the rest. */
export function applyOverrides(document: Document, { quota = {}, ...settings }: Overrides): void {
  const experiment = document.get('experiment');
  if (!isMap(experiment)) return;
  for (const [name, value] of Object.entries(settings)) {
    if (value !== undefined) experiment.set(snakeCase(name), document.createNode(value));
  }
  if (Object.keys(quota).length === 0) return;
  if (!isMap(experiment.get('quota'))) experiment.set('quota', document.createNode({}));
  for (const [model, maxCalls] of Object.entries(quota)) {
    experiment.setIn(['quota', model], document.createNode({ max_calls: maxCalls }));
  }
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
