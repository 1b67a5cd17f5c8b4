import { foresight, type Opened, unpriced } from '../../coeval.ts';
import { output } from '../output.ts';
import { dryRunText } from '../tables/dry-run-text.ts';
import { planJson } from '../tables/plan-text.ts';
import { howOf, type RunFlags } from './run-options.ts';

/** `run --dry-run`. Calls nobody, writes nothing. */
export async function dryRun(opened: Opened, flags: RunFlags): Promise<void> {
  const how = howOf(flags);
  const foreseen = await foresight(opened, how);
  const called = opened.experiment.models.filter(({ name }) => how.only?.has(name) ?? true);
  const names = opened.experiment.budgetUsd === undefined ? [] : unpriced(called);
  if (names.length > 0) {
    output.error(
      `Warning: a run will not start: there is a budget, and the price of ${names.join(', ')} is unknown`,
    );
  }
  if (flags.json) output.json(planJson(foreseen));
  else output.line(dryRunText(foreseen));
}
