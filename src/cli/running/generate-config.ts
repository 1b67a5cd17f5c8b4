import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Generated, generate, type Opened } from '../../coeval.ts';
import { UsageError } from '../../errors.ts';
import { calledAs } from '../called-as.ts';
import { exitCodes } from '../exit-codes.ts';
import { output } from '../output.ts';
import { openDisplay } from '../progress/display.ts';
import { costText } from '../tables/usage-table.ts';
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

/** Writes a config in which nothing is left for the teachers to propose. @returns the exit status */
export async function generateConfig(flags: GenerateFlags): Promise<number> {
  if (!flags.overwrite && (await exists(flags.out))) {
    throw new UsageError(`${flags.out} is there already: choose another --out, or --overwrite it`);
  }
  const opened = await openExperiment(flags);
  const folder = await mkdtemp(join(tmpdir(), 'coeval-generate-'));
  try {
    return await settle(await proposed(opened, flags, folder), flags);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function proposed(opened: Opened, flags: GenerateFlags, folder: string): Promise<Generated> {
  const { id, phases, logLevel } = opened.experiment;
  const display = await openDisplay({
    experiment: id,
    modes: phases,
    phases: ['attribute_mapping', 'rubric_mapping'],
    level: logLevel,
    stream: process.stdout,
  });
  using interruption = listenForInterruption(() => display.stopping());
  const { config } = flags;
  try {
    return await generate(
      opened,
      join(folder, id),
      executeOptions(opened, { config }, { display, interruption }),
    );
  } finally {
    display.close();
  }
}

async function settle(
  { text, lacking, result }: Generated,
  { out, config }: GenerateFlags,
): Promise<number> {
  output.line(costText(result.usage));
  if (text === undefined) {
    output.error(`Nothing is written: ${lacking.join(', ')} could not be completed.`);
    return result.interrupted ? exitCodes.interrupted : exitCodes.gaps;
  }
  await writeFile(out, text);
  const next = `${calledAs(process.env)} run --config ${out}`;
  output.line(`${out} is ${config} with everything filled in. Next: ${next}`);
  return exitCodes.done;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
