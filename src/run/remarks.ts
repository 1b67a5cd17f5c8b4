import { type Experiment, modelsWith } from '../domain/experiment.ts';

/** What a user would not expect of this run, in sentences. */
export function remarks(experiment: Experiment, only: ReadonlySet<string> | undefined): string[] {
  const all: string[] = [];
  const batched = Object.values(experiment.batch).some((phases) => phases.length > 0);
  if (batched || experiment.models.some(({ batch }) => batch)) {
    all.push('Batch processing is not in this version: calls are made one by one, at full price');
  }
  if (experiment.estimate.beforeRun) {
    all.push(
      'Cost estimates are not in this version: estimate_cost has no effect. budget_usd is kept',
    );
  }
  const judges = modelsWith('judge', experiment);
  if (only && !judges.some(({ name }) => only.has(name))) {
    all.push(
      'No judge is among --only-models: new responses stay without evaluations until a later run',
    );
  }
  return all;
}
