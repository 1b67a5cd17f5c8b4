import { Option } from 'commander';
import { options } from '../options.ts';
import { output } from '../output.ts';
import type { Verb } from './verb.ts';

interface AnalyzeFlags {
  readonly run: string;
  readonly by?: string;
  readonly json?: boolean;
}

/** `coeval analyze` */
export const analyzeCommand: Verb<AnalyzeFlags> = {
  define: (program) =>
    program
      .command('analyze')
      .description('Scores what a run has so far; calls nobody.')
      .addOption(options.run())
      .addOption(new Option('--by <what>', 'show the scores by it as well').choices(['criterion']))
      .addOption(options.json())
      .addHelpText('after', examples),
  act: async ({ run, by, json }) => {
    const { analyzeRun, openRun } = await import('../../coeval.ts');
    const { rankingTable } = await import('../../report/ranking-table.ts');
    const { tables } = await import('../tables/outcome-text.ts');
    const { printable } = await import('../../report/printable.ts');
    const experiment = await openRun(run);
    const analysis = await analyzeRun(experiment);
    if (json) {
      output.json(analysis);
      return 0;
    }
    const warnings = [...analysis.warnings, ...analysis.notes].map((text) => printable(text, 500));
    output.line(by === 'criterion' ? tables(analysis).join('\n\n') : rankingTable(analysis));
    if (warnings.length > 0) output.line(`\n${warnings.join('\n')}`);
    output.line(`\nAll figures: ${experiment.folder}/analysis.json`);
    return 0;
  },
};

const examples = `
Examples:
  coeval analyze --run ./runs/my-experiment
  coeval analyze --run ./runs/my-experiment --by criterion
  coeval analyze --run ./runs/my-experiment --json         all that analysis.json holds

The run may be unfinished, and may be one of the older program.`;
