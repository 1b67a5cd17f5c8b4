import type { Comparison } from '../../compare/comparison.ts';
import { inCode, inText } from '../markdown/escape.ts';
import { link } from '../markdown/link.ts';
import { age, count, dollarChange, dollars, plural } from './amounts.ts';
import type { PageOptions } from './page-options.ts';
import type { Summary } from './summary.ts';

/** Names or differences in a line, at most. */
const mostNamed = 5;

/** Cost, baseline and what was reused: a line each, as far as there is something to say. */
export function factLines(summary: Summary, options: PageOptions): string {
  return [costLine(summary), baselineLine(summary, options), reusedLine(summary)]
    .filter((line) => line !== undefined)
    .join('\n\n');
}

function costLine(summary: Summary): string | undefined {
  const { spent, reused, budget_usd: budget, comparison } = summary;
  const savedUsd = reused?.saved_usd ?? null;
  if (spent.calls === 0 && !savedUsd && !comparison) return undefined;
  const cost =
    spent.cost_usd === null ? 'spent an unknown sum' : `${dollars(spent.cost_usd)} spent`;
  const parts = [
    `${cost} in ${plural(spent.calls, 'call')}`,
    ...(savedUsd === null ? [] : [`${dollars(savedUsd)} saved by reuse`]),
    ...(budget === null ? [] : [`budget ${dollars(budget)}`]),
    ...(comparison ? [costChange(comparison.cost)] : []),
    ...unpriced(summary),
  ];
  return `**Cost** ${parts.join(' · ')}`;
}

/** Of what both runs have, reused records too: what it costs to make it from nothing. */
function costChange(cost: Comparison['cost']): string {
  const { delta_usd: delta, current_usd: current, baseline_usd: baseline } = cost;
  if (delta === null) return 'change against the baseline unknown';
  const reasons = [
    ['tokens', cost.tokens_usd],
    ['prices', cost.prices_usd],
    ['retries', cost.retries_usd],
    ['cached input', cost.cache_usd],
  ] as const;
  const split = reasons.flatMap(([name, usd]) => (usd ? [`${name} ${dollarChange(usd)}`] : []));
  const why = split.length > 0 ? `: ${split.join(', ')}` : '';
  const all = `answering and judging what both runs have: ${dollars(current)}, before ${dollars(baseline)}`;
  return delta === 0 ? `${all}, no change` : `${all} (${dollarChange(delta)}${why})`;
}

function unpriced({ by_model, comparison }: Summary): string[] {
  const models = new Set([
    ...by_model
      .filter(({ cost_usd, calls }) => cost_usd === null && calls > 0)
      .map((one) => one.model),
    ...(comparison?.cost.unpriced_models ?? []),
  ]);
  return models.size > 0
    ? [`no price is known for ${named([...models], (name) => inCode(name, 64))}`]
    : [];
}

function baselineLine(
  { baseline, comparison, made_at }: Summary,
  { repositoryUrl }: PageOptions,
): string | undefined {
  if (!baseline) return undefined;
  const parts = [
    link(inCode(baseline.name, 100), baseline.url, repositoryUrl),
    ...(baseline.sha ? [`commit ${inCode(baseline.sha.slice(0, 7))}`] : []),
    ...[age(baseline.made_at, made_at) ?? []].flat(),
    inText(baseline.chosen, 200),
    ...(comparison ? [contractInWords(comparison.contract)] : []),
  ];
  return `**Baseline** ${parts.join(' · ')}`;
}

function contractInWords({ same, differences }: Comparison['contract']): string {
  if (same) return 'same tasks, rubrics and judges';
  const what = named(differences, (difference) => inText(difference, 200), '; ');
  return `⚠️ **measured differently**, and only what is common is compared: ${what}`;
}

function reusedLine({ reused }: Summary): string | undefined {
  if (!reused) return undefined;
  const { datapoints, responses, evaluations } = reused;
  if (datapoints + responses + evaluations === 0) return undefined;
  const all = `${plural(datapoints, 'datapoint')}, ${plural(responses, 'response')} and ${plural(evaluations, 'evaluation')}`;
  return `**Reused** ${all} from the baseline, as nothing that they depend on has changed`;
}

/** `a, b, and 3 more` */
function named(all: readonly string[], show: (name: string) => string, separator = ', '): string {
  const more = all.length - mostNamed;
  const shown = all.slice(0, mostNamed).map(show);
  return [...shown, ...(more > 0 ? [`and ${count(more)} more`] : [])].join(separator);
}
