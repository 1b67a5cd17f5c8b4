import { shown } from '../problems.ts';
import type { TaskConfig } from '../schema/task-schema.ts';
import type { Path } from '../yaml/yaml-source.ts';
import { error, type Finding, warning } from './finding.ts';
import { wordFault } from './name-rules.ts';
import { suggestion } from './suggest.ts';

type Rule = (task: Partial<TaskConfig>, path: Path, label: string) => Finding[];

/** What must hold within one entry of `tasks`, its prompts apart. */
export function taskRules(task: Partial<TaskConfig>, index: number): Finding[] {
  const path = ['tasks', index];
  const label = `tasks[${index}]`;
  return rules.flatMap((rule) => rule(task, path, label));
}

const attributeKeys = ['target_attributes', 'nuanced_attributes'] as const;

const rules: readonly Rule[] = [
  ...attributeKeys.map(
    (key): Rule =>
      (task, path, label) => [
        ...mapRule(task[key], [...path, key], `${label}.${key}`),
        ...mapRule(task[`${key}_seed`], [...path, `${key}_seed`], `${label}.${key}_seed`),
        ...seedRule(task, key, path),
      ],
  ),
  samplingRule,
  labelRule,
  rubricRule,
];

type AttributeMap = Readonly<Record<string, readonly string[]>>;

function mapRule(written: string | AttributeMap | undefined, path: Path, label: string): Finding[] {
  if (typeof written !== 'object') return [];
  return Object.entries(written).flatMap(([name, values]) => {
    const here = [...path, name];
    const fault = wordFault(name);
    return [
      ...(fault ? [error(here, `The attribute name in ${label} ${fault}`, 'key')] : []),
      ...valuesRule(values, here, `${label}.${name}`),
    ];
  });
}

function valuesRule(values: readonly string[], path: Path, label: string): Finding[] {
  if (values.length === 0) return [error(path, `${label} must list at least one value`)];
  const seen = new Set<string>();
  return values.flatMap((value, index) => {
    const here = [...path, index];
    if (value.trim() === '') return [error(here, `${label} has an empty value`)];
    if (seen.has(value)) return [error(here, `${label} has the value ${shown(value)} twice`)];
    seen.add(value);
    return [];
  });
}

function seedRule(
  task: Partial<TaskConfig>,
  key: (typeof attributeKeys)[number],
  path: Path,
): Finding[] {
  const isMap = typeof task[key] === 'object';
  if (!isMap || task[`${key}_seed`] === undefined) return [];
  const message = `${key}_seed has no effect: the ${key} are written out`;
  return [warning([...path, `${key}_seed`], message, 'key')];
}

function samplingRule(task: Partial<TaskConfig>, path: Path, label: string): Finding[] {
  const { sampling } = task;
  if (!sampling) return [];
  const places = [
    { key: 'target', range: sampling.target, attributes: task.target_attributes },
    { key: 'nuance', range: sampling.nuance, attributes: task.nuanced_attributes ?? {} },
  ];
  return places.flatMap(({ key, range, attributes }) => {
    if (!Array.isArray(range)) return [];
    const fault = rangeFault(range, attributes);
    return fault ? [error([...path, 'sampling', key], `${label}.sampling.${key} ${fault}`)] : [];
  });
}

function rangeFault(
  range: readonly number[],
  attributes: string | AttributeMap | undefined,
): string | undefined {
  const [min = 0, max = min] = range;
  if (min > max) return `must not begin with more than it ends with, as [${min}, ${max}] does`;
  if (typeof attributes !== 'object') return undefined;
  const count = Object.keys(attributes).length;
  return max > count ? `asks for ${max} of ${count} attributes` : undefined;
}

function labelRule(task: Partial<TaskConfig>, path: Path, label: string): Finding[] {
  const { label_attributes: labels = [], target_attributes: target } = task;
  if (target === undefined) return [];
  const known = Object.keys(
    typeof target === 'object' ? target : (task.target_attributes_seed ?? {}),
  );
  return labels.flatMap((name, index) => {
    const here = [...path, 'label_attributes', index];
    const what = `${label}.label_attributes[${index}]`;
    if (labels.indexOf(name) < index) return [error(here, `${what} is there twice`)];
    if (known.includes(name)) return [];
    return [
      error(
        here,
        `${what} ${JSON.stringify(name)} is no target attribute: ${suggestion(name, known)}`,
      ),
    ];
  });
}

function rubricRule({ rubric }: Partial<TaskConfig>, path: Path, label: string): Finding[] {
  if (typeof rubric !== 'object') return [];
  const here = [...path, 'rubric'];
  const criteria = Object.keys(rubric);
  if (criteria.length === 0) {
    return [error(here, `${label}.rubric must have at least one criterion, or be auto`)];
  }
  return criteria.flatMap((name) => {
    const fault = wordFault(name);
    return fault
      ? [error([...here, name], `The criterion name in ${label}.rubric ${fault}`, 'key')]
      : [];
  });
}
