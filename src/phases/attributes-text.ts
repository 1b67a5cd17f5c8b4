import type { AttributeSource } from '../domain/task.ts';
import { modelText } from '../prompts/model-text.ts';
import type { SampledAttributes } from './sampling.ts';

/**
 * A datapoint's attributes as they stand in a prompt: as JSON, and fenced unless the config fixes the
 * task's attributes and has every one of these. Those of `auto` and `complete` are fenced even where
 * all of them come from the config's seed.
 */
export function attributesText(
  variable: 'target_attributes' | 'nuanced_attributes',
  sampled: SampledAttributes,
  source: AttributeSource,
  secret: string,
): string {
  const text = JSON.stringify(sampled);
  return isFromConfig(sampled, source) ? text : modelText(variable, text, secret);
}

function isFromConfig(sampled: SampledAttributes, source: AttributeSource): boolean {
  if (source.kind !== 'static') return false;
  const known = Object.entries(source.values);
  return Object.entries(sampled).every(([name, value]) =>
    known.some(([one, values]) => one === name && values.includes(value)),
  );
}
