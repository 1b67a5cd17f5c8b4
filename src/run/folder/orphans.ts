import { discardedFolder, discardRecords } from '../../store/discard.ts';
import type { PhaseIndex } from '../../store/phase-index.ts';
import type { Indexes } from './inventory.ts';

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
  return `${answers} responses and ${evaluations} evaluations lie in ${into} now and are made anew, for what they were made from is lost`;
}

function lacks({ recorded }: PhaseIndex, id: unknown): boolean {
  return typeof id === 'string' && !recorded.has(id);
}
