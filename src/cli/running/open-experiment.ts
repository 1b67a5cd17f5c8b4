import { type Opened, open } from '../../coeval.ts';
import { loadExperiment } from '../../config/load.ts';
import { suggestion } from '../../config/rules/suggest.ts';
import { UsageError } from '../../errors.ts';
import { printable } from '../../report/printable.ts';
import { problemText } from '../failure.ts';
import { output } from '../output.ts';
import type { RunFlags } from './run-options.ts';

type OpenFlags = Pick<
  RunFlags,
  'config' | 'keys' | 'resume' | 'quota' | 'probe' | 'probeOnFail' | 'logLevel' | 'onlyModels'
>;

/**
 * Reads the config under the flags, which are stronger, and prints its warnings.
 *
 * @throws {UsageError} when a flag names a model that is not there
 */
export async function openExperiment(flags: OpenFlags): Promise<Opened> {
  const { config, keys: keysFile, quota } = flags;
  const overrides = {
    resumeFrom: flags.resume,
    probeMode: flags.probe,
    probeOnFail: flags.probeOnFail,
    logLevel: flags.logLevel,
  };
  const options = { keysFile, environment: process.env, cwd: process.cwd() };
  let opened = await open(config, { ...options, overrides });
  checkNames('--only-models', flags.onlyModels, opened);
  checkNames('--quota', quota && Object.keys(quota), opened);
  if (quota) {
    // The keys may have come out of a pipe, which is empty now.
    const { keys } = opened;
    const limited = { ...options, overrides: { ...overrides, quota } };
    opened = { ...(await loadExperiment(config, limited)), keys };
  }
  for (const problem of opened.warnings) {
    output.error(`Warning: ${problemText(opened.file, problem)}`);
  }
  for (const warning of opened.keys.warnings) output.error(`Warning: ${printable(warning, 1000)}`);
  return opened;
}

function checkNames(flag: string, names: readonly string[] = [], { experiment }: Opened): void {
  const known = experiment.models.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return;
  throw new UsageError(
    `${flag} names ${JSON.stringify(unknown)}, which is not in models: ${suggestion(unknown, known)}`,
  );
}
