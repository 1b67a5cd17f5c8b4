import type { Experiment } from '../../domain/experiment.ts';
import { labelJudge } from '../../domain/ids.ts';
import type { Model, Role } from '../../domain/model.ts';
import { type PhaseName, phaseNames } from '../../domain/phase-name.ts';
import { recordFile } from '../../store/layout.ts';

/**
 * The record files that a slice of a run writes, by phase. Another process may be about to write the
 * others: what looks like a torn line there may be half of a write.
 *
 * @param models those that the slice calls
 */
export function ownFiles(
  experiment: Experiment,
  models: readonly Model[],
): Readonly<Record<PhaseName, ReadonlySet<string>>> {
  const files = phaseNames.map((phase) => {
    const own = experiment.tasks.flatMap(({ name }) => filesOf(phase, name, experiment, models));
    return [phase, new Set(own)] as const;
  });
  return Object.fromEntries(files) as Record<PhaseName, Set<string>>;
}

function filesOf(
  phase: PhaseName,
  task: string,
  experiment: Experiment,
  models: readonly Model[],
): string[] {
  const own = (role: Role) => models.filter(({ roles }) => roles.includes(role));
  const teachers = experiment.models.filter(({ roles }) => roles.includes('teacher'));
  const file = (teacher: string, others = {}) =>
    recordFile(phase, { task_id: task, teacher_model_id: teacher, ...others });
  switch (phase) {
    case 'attribute_mapping':
    case 'rubric_mapping':
      return own('teacher').length === teachers.length ? [file('')] : [];
    case 'data_generation':
      return own('teacher').map(({ name }) => file(name));
    case 'response_collection':
      return own('student').map(({ name }) => file('', { student_model_id: name }));
    case 'evaluation':
      return teachers.flatMap(({ name: teacher }) => [
        ...own('judge').map(({ name }) => file(teacher, { judge_model_id: name })),
        ...own('student').map(({ name }) =>
          file(teacher, { judge_model_id: labelJudge, student_model_id: name }),
        ),
      ]);
  }
}
