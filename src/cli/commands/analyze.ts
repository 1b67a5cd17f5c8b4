import { Option } from 'commander';
import { printable } from '../../report/printable.ts';
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
    const { remarksText } = await import('../tables/remarks-text.ts');
    const experiment = await openRun(run);
    let isWritten = true;
    const analysis = await analyzeRun(experiment, ({ message }) => {
      isWritten = false;
      output.error(`Warning: ${printable(message, 2000)}`);
    });
    if (json) {
      output.json(analysis);
      return 0;
    }
    output.line(by === 'criterion' ? tables(analysis).join('\n\n') : rankingTable(analysis));
    output.line(`\n${remarksText(analysis)}`);
    if (isWritten)
      output.line(`\nAll figures: ${printable(experiment.folder, 1000)}/analysis.json`);
    return 0;
  },
};

const examples = `
Examples:
  coeval analyze --run ./runs/my-experiment
  coeval analyze --run ./runs/my-experiment --by criterion
  coeval analyze --run ./runs/my-experiment --json         all that analysis.json holds

The run may be unfinished, and may be one of the older program.`;
