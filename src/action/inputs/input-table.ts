import { shard, share } from '../../config/written-values.ts';
import { baselineWanted } from '../baseline/baseline-wanted.ts';
import {
  as,
  decimal,
  list,
  mostJobs,
  oneOf,
  optional,
  type Parser,
  quotas,
  text,
  whole,
  yesOrNo,
} from './parsers.ts';

interface Input<Value> {
  /** As `action.yml` declares it; a test holds the two together. Empty: the input says nothing. */
  readonly preset: string;
  readonly parse: Parser<Value>;
}

/** What the action can be told to do. */
export const commands = ['run', 'plan', 'probe', 'merge', 'comment'] as const;

export type Command = (typeof commands)[number];

/** Up to a week. */
const minutes = decimal({ min: 0.01, max: 7 * 24 * 60 });

/** Every input of `action.yml`, in its order. */
export const inputTable = {
  // What to run
  command: input('run', oneOf(...commands)),
  config: input('coeval.yaml', text),
  'working-directory': input('.', text),
  'experiment-id': input('', optional(text)),
  'only-models': input('', optional(list)),
  shard: input('', optional(as(shard))),
  shards: input('', optional(whole({ min: 1, max: mostJobs }))),
  'allow-partial': input('false', yesOrNo),
  // What it may spend
  'max-cost-usd': input('', optional(decimal({ min: 0, max: 1_000_000 }))),
  quotas: input('', quotas),
  'max-concurrency': input('', optional(whole({ min: 1, max: 1000 }))),
  'time-budget-minutes': input('330', minutes),
  // What it goes on from
  resume: input('auto', oneOf('auto', 'off', 'require')),
  'cache-key-prefix': input('coeval-v1', text),
  'cache-save': input('auto', oneOf('auto', 'always', 'never')),
  'checkpoint-minutes': input('10', minutes),
  reuse: input('auto', oneOf('auto', 'all', 'datapoints', 'none')),
  // What it is held against
  baseline: input('auto', baselineWanted),
  'baseline-max-age-days': input('14', whole({ min: 1, max: 400 })),
  'max-drop': input('0.02', decimal({ min: 0, max: 1 })),
  'min-score': input('', optional(decimal({ min: 0, max: 1 }))),
  'max-cost-increase': input('', optional(as(share))),
  'max-error-rate': input('0.05', as(share)),
  confidence: input('0.95', decimal({ min: 0.5, max: 0.9999 })),
  'fail-on': input('fail', oneOf('none', 'fail', 'inconclusive')),
  // What it tells
  'github-token': input(filledIn('github.token'), text),
  comment: input('auto', oneOf('auto', 'off')),
  'comment-key': input('', optional(text)),
  'issue-on-regression': input('false', yesOrNo),
  summary: input('true', yesOrNo),
  annotations: input('true', yesOrNo),
  'show-text': input('excerpt', oneOf('excerpt', 'none')),
  'upload-artifact': input('true', yesOrNo),
  'artifact-name': input('', optional(text)),
  'retention-days': input('30', whole({ min: 1, max: 400 })),
  // Where it is in a matrix; the defaults are right
  'job-index': input(filledIn('strategy.job-index'), optional(whole({ min: 0, max: mostJobs }))),
  'job-total': input(filledIn('strategy.job-total'), optional(whole({ min: 1, max: mostJobs }))),
} as const;

export type InputName = keyof typeof inputTable;

function input<Value>(preset: string, parse: Parser<Value>): Input<Value> {
  return { preset, parse };
}

/** An expression that the runner evaluates before the step starts. */
function filledIn(expression: string): string {
  return `\${{ ${expression} }}`;
}
