import { Option } from 'commander';
import { options } from '../options.ts';
import { output } from '../output.ts';
import type { Verb } from './verb.ts';

interface StatusFlags {
  readonly run: string;
  readonly json?: boolean;
  readonly watch?: boolean;
}

/** `coeval status` */
export const statusCommand: Verb<StatusFlags> = {
  define: (program) =>
    program
      .command('status')
      .description('Shows how far a run is, what is missing, what it cost.')
      .addOption(options.run())
      .addOption(
        new Option('--watch', 'show it again every two seconds while the run works').conflicts(
          'json',
        ),
      )
      .addOption(options.json())
      .addHelpText('after', examples),
  act: async ({ run, json, watch }) => {
    const { openRun, statusOf } = await import('../../coeval.ts');
    const { statusJson, statusText } = await import('../tables/status-text.ts');
    const experiment = await openRun(run);
    const look = () => statusOf(experiment, recentErrors);
    if (json) {
      output.json(statusJson(await look()));
      return 0;
    }
    if (!watch) {
      output.line(statusText(await look(), Date.now()));
      return 0;
    }
    const { watchStatus } = await import('../running/watch-status.ts');
    await watchStatus(look);
    return 0;
  },
};

const recentErrors = 10;

const examples = `
Examples:
  coeval status --run ./runs/my-experiment
  coeval status --run ./runs/my-experiment --watch    until it is done, or Ctrl-C
  coeval status --run ./runs/my-experiment --json

With --json: experiment, folder, status, complete, created_at, updated_at, counts (by phase),
gaps (phase, task, model, missing, failed, reason), errors, calls, input_tokens, output_tokens,
cost_usd, unpriced_calls, open_calls, open_usd (of the calls and the cost, what is reserved for
calls that are in flight or were cut off), usage (by phase and model).`;
