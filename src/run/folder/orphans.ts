import type { Experiment } from '../../domain/experiment.ts';
import type { Model, Role } from '../../domain/model.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import { discardedFolder, discardRecords } from '../../store/discard.ts';
import type { Manifest } from '../../store/manifest.ts';
import type { PhaseIndex } from '../../store/phase-index.ts';
import { fingerprints, groupKey, makersSoFar } from './contract.ts';
import type { Indexes } from './inventory.ts';

/** Those whose records may rest on lost ones though they have left the experiment: they may come back. */
export function modelsThatLeft(experiment: Experiment, manifest: Manifest | undefined): Model[] {
  const [any] = experiment.models;
  if (!any || !manifest) return [];
  const now = fingerprints(experiment);
  const left = (phase: PhaseName, role: Role) => {
    const names = experiment.tasks.flatMap(({ name: task }) =>
      makersSoFar({ phase, task }, manifest).filter(
        (model) => !now.has(groupKey({ phase, task, model })),
      ),
    );
    return [...new Set(names)].map((name) => ({ ...any, name, roles: [role] }));
  };
  return [...left('response_collection', 'student'), ...left('evaluation', 'judge')];
}

/**
 * Moves responses aside whose datapoint is lost, and evaluations whose response or datapoint is: what
 * is made anew under the same id is another one.
 *
 * @returns a sentence that says so
 */
export async function discardOrphans(
  root: string,
  { data_generation: datapoints, response_collection: responses }: Indexes,
): Promise<string> {
  const into = discardedFolder(root, new Date());
  const evaluations = await discardRecords(
    root,
    'evaluation',
    into,
    ({ datapoint_id, response_id }) =>
      lacks(datapoints, datapoint_id) || lacks(responses, response_id),
  );
  const answers = await discardRecords(root, 'response_collection', into, ({ datapoint_id }) =>
    lacks(datapoints, datapoint_id),
  );
  return `Records whose datapoint or response is lost lie in ${into} now and are made anew; responses: ${answers}, evaluations: ${evaluations}`;
}

function lacks({ recorded }: PhaseIndex, id: unknown): boolean {
  return typeof id === 'string' && !recorded.has(id);
}
