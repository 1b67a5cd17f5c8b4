import type { Mode, PhaseName } from '../domain/phase-name.ts';
import type { ExperimentConfig } from './schema/experiment-schema.ts';

/** The mode of every phase: what is written, else New, or what makes sense for a resumed run. */
export function phaseModes({
  phases = {},
  resume_from,
}: Partial<ExperimentConfig>): Record<PhaseName, Mode> {
  const isResumed = resume_from !== undefined;
  const early = isResumed ? 'Keep' : 'New';
  const late = isResumed ? 'Extend' : 'New';
  return {
    attribute_mapping: phases.attribute_mapping ?? early,
    rubric_mapping: phases.rubric_mapping ?? early,
    data_generation: phases.data_generation ?? early,
    response_collection: phases.response_collection ?? late,
    evaluation: phases.evaluation ?? late,
  };
}
