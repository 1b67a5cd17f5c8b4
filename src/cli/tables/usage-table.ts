import type { Status } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';
import { shortNames } from '../../report/short-names.ts';
import { textTable } from '../../report/text-table.ts';
import { cost, count, counted, tokens, usd } from './amounts.ts';

type Usage = Status['usage'];

/** One line: what the run has cost over its life. */
export function costText(usage: Usage): string {
  const { calls, input_tokens, output_tokens, cost_usd } = usage.sum();
  const open = openOf(usage);
  const part = `, ${counted(open.open_calls, 'call')} and up to ${usd(open.open_usd)} of it in flight or cut off`;
  const used = `${tokens(input_tokens)} tokens in, ${tokens(output_tokens)} out`;
  return `Cost so far: ${cost(cost_usd, unpricedModels(usage))} for ${counted(calls, 'call')}, ${used}${open.open_calls > 0 ? part : ''}`;
}

/** What is reserved for calls of which nobody knows yet what they took; part of the totals. */
function openOf({ open }: Usage, of: { readonly phase?: string; readonly model?: string } = {}) {
  const own = open.filter(
    ({ phase, model }) => phase === (of.phase ?? phase) && model === (of.model ?? model),
  );
  return { open_calls: own.length, open_usd: own.reduce((sum, one) => sum + one.cost_usd, 0) };
}

/** Calls, tokens and cost by model. */
export function usageTable(usage: Usage): string {
  const columns = ['model', 'calls', 'failed', 'open', 'tokens in', 'tokens out', 'cost'].map(
    (heading, index) => ({ heading, align: index === 0 ? ('left' as const) : ('right' as const) }),
  );
  const models = modelsOf(usage);
  const short = shortNames(models, 40);
  const rows = models.map((model) => {
    const total = usage.sum({ model });
    return [
      short(model),
      count(total.calls),
      count(total.failed_calls),
      count(openOf(usage, { model }).open_calls),
      tokens(total.input_tokens),
      tokens(total.output_tokens),
      costOf(total),
    ];
  });
  return textTable(columns, rows);
}

/** `≥` where the price of some calls is unknown. */
function costOf({ cost_usd, unpriced_calls }: ReturnType<Usage['sum']>): string {
  if (unpriced_calls === 0) return usd(cost_usd);
  return cost_usd === 0 ? 'unknown' : `≥ ${usd(cost_usd)}`;
}

/** Totals, and rows by phase and model, for programs. */
export function usageJson(usage: Usage): object {
  const { calls, input_tokens, output_tokens, cost_usd, unpriced_calls } = usage.sum();
  return {
    calls,
    input_tokens,
    output_tokens,
    cost_usd,
    unpriced_calls,
    ...openOf(usage),
    usage: usage.all().map(({ phase, model, total }) => ({
      phase,
      model,
      ...total,
      ...openOf(usage, { phase, model }),
    })),
  };
}

function unpricedModels(usage: Usage): string[] {
  return modelsOf(usage)
    .filter((model) => usage.sum({ model }).unpriced_calls > 0)
    .map((model) => printable(model, 40));
}

function modelsOf(usage: Usage): string[] {
  return [...new Set(usage.all().map(({ model }) => model))];
}
