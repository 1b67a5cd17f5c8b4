import { phaseNames } from '../../domain/phase-name.ts';
import type { Draft } from '../draft.ts';
import { batchInterfaces, type InterfaceName, interfaceNames, isVendor } from '../interfaces.ts';
import type { ExperimentConfig } from '../schema/experiment-schema.ts';
import { error, type Finding } from './finding.ts';
import { suggestion } from './suggest.ts';

/** What must hold within the `experiment` block, and between it and the rest. */
export function experimentRules(draft: Draft): Finding[] {
  return [
    ...pathRule(draft.experiment),
    ...modeRule(draft.experiment),
    ...quotaRule(draft),
    ...batchRule(draft.experiment),
    ...extendRule(draft),
  ];
}

function pathRule(experiment: Partial<ExperimentConfig>): Finding[] {
  return (['storage_folder', 'resume_from'] as const).flatMap((key) => {
    const fault = pathFault(experiment[key] ?? '');
    return fault ? [error(['experiment', key], `experiment.${key} ${fault}`)] : [];
  });
}

function pathFault(path: string): string | undefined {
  if (path.startsWith('~'))
    return 'begins with "~", which only a shell expands: write the whole path';
  return /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(path)
    ? 'must be a path on one line, without control characters and others that are not seen'
    : undefined;
}

function modeRule({ phases = {} }: Partial<ExperimentConfig>): Finding[] {
  return phaseNames
    .slice(0, 2)
    .flatMap((phase) =>
      phases[phase] === 'Model'
        ? [
            error(
              ['experiment', 'phases', phase],
              `experiment.phases.${phase} cannot be Model: use New, Keep or Extend`,
            ),
          ]
        : [],
    );
}

function quotaRule({ models, experiment }: Draft): Finding[] {
  const names = models?.flatMap(({ name }) => name ?? []);
  if (!names) return [];
  return Object.keys(experiment.quota ?? {})
    .filter((name) => !names.includes(name))
    .map((name) => {
      const message = `experiment.quota names ${JSON.stringify(name)}, which is not in models`;
      return error(['experiment', 'quota', name], `${message}: ${suggestion(name, names)}`, 'key');
    });
}

function batchRule({ batch = {} }: Partial<ExperimentConfig>): Finding[] {
  return interfaceNames
    .filter((name) => isServedOneByOne(name))
    .flatMap((name) =>
      Object.values(batch[name] ?? {}).includes(true)
        ? [
            error(
              ['experiment', 'batch', name],
              `experiment.batch.${name} cannot be used: ${name} has no batch API`,
              'key',
            ),
          ]
        : [],
    );
}

function isServedOneByOne(name: InterfaceName): boolean {
  return isVendor(name) && !batchInterfaces.includes(name);
}

function extendRule({ tasks = [], experiment }: Draft): Finding[] {
  if (experiment.resume_from !== undefined) return [];
  return tasks.flatMap(({ rubric }, index) =>
    rubric === 'extend'
      ? [
          error(
            ['tasks', index, 'rubric'],
            `tasks[${index}].rubric can only be extend with experiment.resume_from: use auto, or write the criteria`,
          ),
        ]
      : [],
  );
}
