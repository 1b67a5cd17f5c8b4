import { markdownTable } from 'markdown-table';
import { type Opened, type ProbeResult, probeModels } from '../../coeval.ts';
import { inCode } from '../../report/markdown/escape.ts';
import { exitCodes } from '../exit-codes.ts';
import { say } from '../log.ts';
import type { Outcome, Step } from '../step.ts';

/** Says which models can be called, as far as that can be told for nothing. */
export async function probeCommand(opened: Opened, { annotations }: Step): Promise<Outcome> {
  const { experiment } = opened;
  const results = await probeModels(opened, experiment.models);
  for (const { model, status, message } of results) {
    if (status === 'failed') annotations.error(`${model}: ${message}`);
    else if (message) annotations.warn(`${model}: ${message}`);
    else say(`${model}: ok`);
  }
  const failed = results.filter(({ status }) => status === 'failed');
  const summary = [
    `# CoEval probe: ${inCode(experiment.id)}`,
    `${results.length - failed.length} of ${results.length} models can be called.`,
    table(results),
  ];
  return {
    exitCode: failed.length > 0 ? exitCodes.provider : exitCodes.done,
    outputs: {},
    summary,
  };
}

function table(results: readonly ProbeResult[]): string {
  const rows = results.map((result) => [
    inCode(result.model, 64),
    inCode(result.interface),
    result.status,
    result.message && inCode(result.message, 500),
  ]);
  return markdownTable([['Model', 'Interface', 'Status', 'Remark'], ...rows]);
}
