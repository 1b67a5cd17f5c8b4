import type { Foresight } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';
import { shortNames } from '../../report/short-names.ts';
import { textTable } from '../../report/text-table.ts';
import { planText } from './plan-text.ts';

type Experiment = Foresight['experiment'];
type Task = Experiment['tasks'][number];

/** All that a run would do: its models, its tasks, its calls. */
export function dryRunText(foreseen: Foresight): string {
  const { experiment } = foreseen;
  return [
    `Experiment ${experiment.id}: a dry run, nothing is called and nothing is written.\nFolder: ${printable(experiment.folder, 1000)}`,
    modelTable(experiment),
    taskTable(experiment),
    planText(foreseen),
  ].join('\n\n');
}

function modelTable({ models }: Experiment): string {
  const columns = headed('model', 'interface', 'id', 'roles');
  const short = {
    name: shortNames(
      models.map(({ name }) => name),
      40,
    ),
    id: shortNames(
      models.map(({ id }) => id),
      50,
    ),
  };
  const rows = models.map((model) => [
    short.name(model.name),
    model.interface,
    short.id(model.id),
    model.roles.join(', '),
  ]);
  return textTable(columns, rows);
}

function taskTable({ tasks }: Experiment): string {
  const columns = headed('task', 'target', 'nuance', 'datapoints', 'rubric', 'evaluation');
  const short = shortNames(
    tasks.map(({ name }) => name),
    40,
  );
  const rows = tasks.map((task) => [
    short(task.name),
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
