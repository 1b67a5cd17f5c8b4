import { markdownTable } from 'markdown-table';
import type { Analysis, RunResult, Status } from '../coeval.ts';
import type { Experiment } from '../domain/experiment.ts';
import { phaseNames } from '../domain/phase-name.ts';
import { rankingMarkdown } from '../report/ranking-markdown.ts';
import { cost, count } from './figures.ts';
import { inCode, inText } from './markdown.ts';

export interface SummaryOf {
  readonly experiment: Experiment;
  readonly result: RunResult;
  readonly analysis: Analysis;
  readonly gaps: Status['gaps'];
}

/** More rows of gaps would not be read. */
const mostGaps = 50;

/** A run for the job summary; a simulated one says so before the first figure. */
export function runSummary({ experiment, result, analysis, gaps }: SummaryOf): string[] {
  return [
    `# CoEval: ${inCode(experiment.id)}`,
    rankingMarkdown(analysis),
    stateOf(result),
    ...(gaps.length > 0 ? ['## Gaps and failures', gapTable(gaps)] : []),
    ...(result.complete ? [] : [howToGoOn(experiment.folder)]),
    '## Phases',
    phaseTable(result),
    '## Calls, tokens and cost',
    'Over all runs in this folder.',
    usageTable(result),
    ...listed('## Warnings', analysis.warnings),
    ...listed('## Notes', analysis.notes),
  ];
}

function stateOf({ complete, interrupted, counts }: RunResult): string {
  const missing = Object.values(counts).reduce((sum, phase) => sum + phase.missing, 0);
  if (interrupted) return `**Interrupted**: ${count(missing)} items are missing.`;
  return complete ? 'Complete.' : `**Finished with gaps**: ${count(missing)} items are missing.`;
}

function howToGoOn(folder: string): string {
  return [
    'Run the workflow again to fill the gaps: where the folder of the run is there, as after a',
    `cache's restore, only what is missing is called. It is ${inCode(folder, 500)}.`,
  ].join('\n');
}

function gapTable(gaps: Status['gaps']): string {
  const rows = gaps
    .slice(0, mostGaps)
    .map(({ phase, task, model, missing, failed, reason }) => [
      inCode(phase),
      inCode(task, 64),
      inCode(model, 64),
      count(missing),
      count(failed),
      missing > 0 ? inCode(reason, 300) : '',
    ]);
  const head = ['Phase', 'Task', 'Model', 'Missing', 'Failed', 'Why missing'];
  const table = markdownTable([head, ...rows], { align: ['l', 'l', 'l', 'r', 'r', 'l'] });
  const more = gaps.length - rows.length;
  return more > 0 ? `${table}\n\nand ${more} more` : table;
}

function phaseTable({ counts }: RunResult): string {
  const rows = phaseNames
    .filter((phase) => counts[phase].expected > 0)
    .map((phase) => {
      const { expected, present, failed, missing } = counts[phase];
      return [inCode(phase), ...[expected, present, failed, missing].map(count)];
    });
  const head = ['Phase', 'Wanted', 'Present', 'Failed', 'Missing'];
  return markdownTable([head, ...rows], { align: ['l', 'r', 'r', 'r', 'r'] });
}

function usageTable({ usage }: RunResult): string {
  const models = [...new Set(usage.all().map(({ model }) => model))];
  const rows = [...models.map((model) => [inCode(model, 64), usage.sum({ model })] as const)];
  const total = ['**All**', usage.sum()] as const;
  const cells = [...rows, total].map(([name, used]) => [
    name,
    ...[used.calls, used.failed_calls, used.input_tokens, used.output_tokens].map(count),
    cost(used),
  ]);
  const head = ['Model', 'Calls', 'Of these failed', 'Tokens in', 'Tokens out', 'Cost'];
  return markdownTable([head, ...cells], { align: ['l', 'r', 'r', 'r', 'r', 'r'] });
}

function listed(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  return [title, sentences.map((sentence) => `- ${inText(sentence)}`).join('\n')];
}
