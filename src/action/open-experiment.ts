import { knownSecrets, type Opened, open, secretsOf } from '../coeval.ts';
import { refuseBrought } from './brought-run.ts';
import type { Inputs } from './inputs/inputs.ts';
import type { Step } from './step.ts';
import { refuseUntrusted } from './untrusted-config.ts';

/**
 * The experiment that the inputs ask for; what must not be shown is masked before anything is read
 * that could show it.
 */
export async function openExperiment(step: Step, inputs: Inputs): Promise<Opened> {
  const workingDirectory = inputs['working-directory'];
  const options = { cwd: workingDirectory, environment: process.env };
  step.masks.add(await knownSecrets(options));
  const opened = await open(inputs.config, {
    ...options,
    overrides: {
      id: inputs['experiment-id'],
      budgetUsd: inputs['max-cost-usd'],
      concurrency: inputs['max-concurrency'],
      quota: inputs.quotas,
    },
  });
  step.masks.add(secretsOf(opened));
  const { trust, event } = step.context;
  // A comment can be anyone's, and what is checked out then may be a fork's.
  if (trust === 'untrusted' || event.name === 'issue_comment') {
    const workspace = process.env['GITHUB_WORKSPACE'] || workingDirectory;
    refuseUntrusted(opened, workspace, workingDirectory);
    refuseBrought(opened.experiment);
  }
  return opened;
}
