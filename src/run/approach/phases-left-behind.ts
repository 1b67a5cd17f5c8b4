import type { Experiment } from '../../domain/experiment.ts';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';

/** The phases whose records a phase's records rest on, itself among them. */
const madeFrom: Readonly<Record<PhaseName, readonly PhaseName[]>> = {
  attribute_mapping: ['attribute_mapping'],
  rubric_mapping: ['rubric_mapping'],
  data_generation: ['data_generation'],
  response_collection: ['data_generation', 'response_collection'],
  evaluation: ['data_generation', 'response_collection', 'evaluation'],
};

/** The phases of which nothing that was there is kept, nor carried over by `resume_from`: those in mode `New`, and what rests on them. */
export function phasesLeftBehind({ phases }: Pick<Experiment, 'phases'>): readonly PhaseName[] {
  return phaseNames.filter((phase) => madeFrom[phase].some((source) => phases[source] === 'New'));
}
