import { exitCodes } from '../exit-codes.ts';
import { options } from '../options.ts';
import { output } from '../output.ts';
import type { Verb } from './verb.ts';

interface ProbeFlags {
  readonly config: string;
  readonly probe?: string;
  readonly probeOnFail?: string;
  readonly keys?: string;
  readonly json?: boolean;
}

/** `coeval probe` */
export const probeCommand: Verb<ProbeFlags> = {
  define: (program) =>
    program
      .command('probe')
      .description('Asks every model for a sign of life; costs no tokens.')
      .addOption(options.config())
      .addOption(options.probe('full', 'resume'))
      .addOption(options.probeOnFail())
      .addOption(options.keys())
      .addOption(options.json())
      .addHelpText('after', examples),
  act: async (flags) => {
    const { modelsToProbe, probeModels, runState } = await import('../../coeval.ts');
    const { openExperiment } = await import('../running/open-experiment.ts');
    const { howOf } = await import('../running/run-options.ts');
    const { probeTable } = await import('../tables/probe-table.ts');
    const opened = await openExperiment({ ...flags, probe: flags.probe ?? 'full' });
    const { models, probe } = opened.experiment;
    // Whether a run that is there will be gone on with, nobody has said.
    const goesOn = probe.mode === 'resume' && (await runState(opened)) !== 'none';
    const how = howOf({ ...flags, continue: goesOn, refreshStale: true });
    const asked = await modelsToProbe(opened.experiment, models, how);
    if (process.stderr.isTTY && asked.length > 0) output.error(asking(asked));
    const results = await probeModels(opened, asked);
    const failed = results.filter(({ status }) => status === 'failed');
    if (flags.json) output.json({ ok: failed.length === 0, models: results });
    else output.line(probeTable(results));
    return failed.length > 0 && probe.onFail === 'abort' ? exitCodes.provider : exitCodes.done;
  },
};

/** Most models named; there may be dozens. */
const mostNamed = 8;

function asking(models: readonly { readonly name: string }[]): string {
  const names = models.slice(0, mostNamed).map(({ name }) => name);
  const more = models.length > mostNamed ? ` and ${models.length - mostNamed} more` : '';
  return `Asking ${names.join(', ')}${more} …`;
}

const examples = `
Examples:
  coeval probe --config my.yaml
  coeval probe --config my.yaml --probe resume        only models that the rest of the run needs
  coeval probe --config my.yaml --probe-on-fail warn  exit status 0 whatever comes

Exit status 3 when a model does not answer. With --json: ok, models (model, interface, status,
message).`;
