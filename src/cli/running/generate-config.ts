import type { Stats } from 'node:fs';
import { access, constants, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { generate, type Opened, type RunResult, runState, statusOf } from '../../coeval.ts';
import type { PhaseName } from '../../domain/phase-name.ts';
import { StoreError, UsageError } from '../../errors.ts';
import { calledAs } from '../called-as.ts';
import { exitCodes } from '../exit-codes.ts';
import { output } from '../output.ts';
import { openDisplay } from '../progress/display.ts';
import { openText } from '../tables/open-text.ts';
import { costText } from '../tables/usage-table.ts';
import { shellWord } from './go-on-command.ts';
import { listenForInterruption } from './interruption.ts';
import { openExperiment } from './open-experiment.ts';
import { executeOptions } from './run-experiment.ts';

export interface GenerateFlags {
  readonly config: string;
  readonly out: string;
  readonly overwrite?: boolean;
  readonly probe?: string;
  readonly probeOnFail?: string;
  readonly keys?: string;
  readonly logLevel?: string;
}

/**
 * Writes a config in which nothing is left for the teachers to propose. Until then their proposals
 * lie in a folder beside it, and the same command goes on with them.
 *
 * @returns the exit status
 */
export async function generateConfig(flags: GenerateFlags): Promise<number> {
  await checkOut(flags);
  const { experiment, ...rest } = await openExperiment(flags);
  const folder = `${resolve(flags.out)}.partial`;
  const opened = { ...rest, experiment: { ...experiment, folder } };
  const isBegun = (await runState(opened)) !== 'none';
  if (!isBegun && (await found(folder))) {
    throw new UsageError(`${folder} is in the way and holds no proposals: move it elsewhere`);
  }
  try {
    const { lacking, result } = await proposed(opened, flags, isBegun);
    output.line(costText(result.usage));
    return await (lacking.length > 0 ? tellGaps(opened, result) : tellDone(opened, flags));
  } catch (error) {
    if (error instanceof StoreError) output.error(goOn(folder));
    throw error;
  } finally {
    if ((await runState(opened)) === 'none') await rm(folder, { recursive: true, force: true });
  }
}

/** @throws {UsageError} when the file could not be written in the end */
async function checkOut({ out, overwrite }: GenerateFlags): Promise<void> {
  const there = await found(out);
  if (there && !overwrite) {
    throw new UsageError(`${out} is there already: choose another --out, or --overwrite it`);
  }
  if (there && !there.isFile()) throw new UsageError(`Cannot write ${out}: it is not a file`);
  const folder = dirname(resolve(out));
  if (!(await found(folder))?.isDirectory()) {
    throw new UsageError(`Cannot write ${out}: there is no folder ${folder}`);
  }
  await access(folder, constants.W_OK).catch((cause: unknown) => {
    throw new UsageError(`Cannot write ${out}: ${folder} cannot be written to`, { cause });
  });
}

async function proposed(opened: Opened, flags: GenerateFlags, isBegun: boolean) {
  const { id, folder, logLevel } = opened.experiment;
  const display = await openDisplay({
    experiment: id,
    phases: proposing,
    level: logLevel,
    stream: process.stdout,
  });
  using interruption = listenForInterruption(() => display.stopping(goOn(folder)));
  const how = { config: flags.config, continue: isBegun, retryFailed: true };
  try {
    const options = executeOptions(opened, how, { display, interruption });
    return await generate(opened, resolve(flags.out), options);
  } finally {
    display.close();
  }
}

const proposing: readonly PhaseName[] = ['attribute_mapping', 'rubric_mapping'];

async function tellGaps({ experiment }: Opened, { interrupted }: RunResult): Promise<number> {
  const { gaps } = await statusOf(experiment, 0);
  const own = gaps.filter(({ phase }) => proposing.includes(phase));
  output.error(openText(own, 'it is asked for again'));
  output.error(`\nNo config is written yet. ${goOn(experiment.folder)}`);
  return interrupted ? exitCodes.interrupted : exitCodes.gaps;
}

async function tellDone({ experiment }: Opened, { out, config }: GenerateFlags): Promise<number> {
  await rm(experiment.folder, { recursive: true, force: true });
  const next = `${calledAs(process.env)} run --config ${shellWord(out)}`;
  output.line(`${out} is ${config} with everything filled in. Next: ${next}`);
  return exitCodes.done;
}

function goOn(folder: string): string {
  return `What the teachers proposed is kept in ${folder}: go on with the same command.`;
}

async function found(path: string): Promise<Stats | undefined> {
  return stat(path).catch(() => undefined);
}
