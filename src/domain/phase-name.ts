/** The five phases, in the order in which data flows. */
export const phaseNames = [
  'attribute_mapping',
  'rubric_mapping',
  'data_generation',
  'response_collection',
  'evaluation',
] as const;

export type PhaseName = (typeof phaseNames)[number];

/** What a phase does with records that are already there; `decisions` in the docs has the table. */
export const modes = ['New', 'Keep', 'Extend', 'Model'] as const;

export type Mode = (typeof modes)[number];
