import { printable } from '../../report/printable.ts';
import { exitCodes } from '../exit-codes.ts';
import { options } from '../options.ts';
import { output } from '../output.ts';
import type { Verb } from './verb.ts';

interface MergeFlags {
  readonly into: string;
  readonly allowPartial?: boolean;
  readonly json?: boolean;
}

/** `coeval merge` */
export const mergeCommand: Verb<MergeFlags> = {
  define: (program) =>
    program
      .command('merge')
      .argument('<folders...>', 'the folders of all shards of a run')
      .description('Puts the shards of a run together in one folder; calls nobody.')
      .requiredOption('--into <folder>', 'where; must be empty or not there')
      .option('--allow-partial', 'merge even if shards are missing or unfinished')
      .addOption(options.json())
      .addHelpText('after', examples),
  act: async ({ into, allowPartial = false, json }, folders) => {
    const { mergeRuns, unscored } = await import('../../coeval.ts');
    const { mergedJson, mergedText } = await import('../tables/merged-text.ts');
    const outcome = await mergeRuns(folders, into, { allowPartial });
    if (json) output.json(mergedJson(outcome));
    else output.line(mergedText(outcome));
    const why = await unscored(outcome.merged, outcome.analysis);
    if (why !== undefined) output.error(`Warning: ${printable(why, 1000)}`);
    const isDone = outcome.merged.complete && why === undefined;
    return isDone ? exitCodes.done : exitCodes.gaps;
  },
};

const examples = `
Examples:
  coeval run --config my.yaml --shard 1/2     on one machine
  coeval run --config my.yaml --shard 2/2     on another, or in another storage_folder
  coeval merge ./first/my-experiment ./second/my-experiment --into ./runs/my-experiment

The shards must be all there and complete, and of one config. The merged folder is one like any
other: status, analyze and run --continue work on it. Exit status 6 when something is missing.
With --json: folder, complete, shards, missing, incomplete, students (student, rank, score).`;
