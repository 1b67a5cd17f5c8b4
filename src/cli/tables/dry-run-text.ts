import type { Foresight } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';
import { textTable } from '../../report/text-table.ts';
import { planText } from './plan-text.ts';

type Experiment = Foresight['experiment'];
type Task = Experiment['tasks'][number];

/** All that a run would do: its models, its tasks, its calls. */
export function dryRunText(foreseen: Foresight): string {
  const { experiment } = foreseen;
  return [
    `Experiment ${experiment.id}: a dry run, nothing is called and nothing is written.\nFolder: ${experiment.folder}`,
    modelTable(experiment),
    taskTable(experiment),
    planText(foreseen),
  ].join('\n\n');
}

function modelTable({ models }: Experiment): string {
  const columns = headed('model', 'interface', 'id', 'roles');
  const rows = models.map((model) => [
    printable(model.name, 40),
    model.interface,
    printable(model.id, 50),
    model.roles.join(', '),
  ]);
  return textTable(columns, rows);
}

function taskTable({ tasks }: Experiment): string {
  const columns = headed('task', 'target', 'nuance', 'datapoints', 'rubric', 'evaluation');
  const rows = tasks.map((task) => [
    printable(task.name, 40),
    range(task.sampling.target),
    range(task.sampling.nuance),
    `${task.sampling.total} a teacher`,
    rubric(task.rubric),
    task.evaluationMode,
  ]);
  return textTable(columns, rows);
}

/** `1`, `1–2`, `all`: how many attribute values a datapoint gets. */
function range(sampled: Task['sampling']['target']): string {
  if (sampled === 'all') return 'all';
  return sampled.min === sampled.max ? String(sampled.min) : `${sampled.min}–${sampled.max}`;
}

function rubric(source: Task['rubric']): string {
  if (source.kind !== 'static') return source.kind;
  const { length } = Object.keys(source.criteria);
  return length === 1 ? '1 criterion' : `${length} criteria`;
}

function headed(...headings: readonly string[]) {
  return headings.map((heading) => ({ heading, align: 'left' as const }));
}
