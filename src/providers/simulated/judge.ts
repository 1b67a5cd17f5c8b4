import type { ChatRequest } from '../provider.ts';
import { type Draw, hash, normal } from './draws.ts';
import { checkFacts, type FactCheck } from './fact-check.ts';
import { soundsLike } from './family.ts';
import { hear } from './fenced-blocks.ts';
import { orderedLevel } from './obedience.ts';
import type { Parameters } from './parameters.ts';
import { toldText } from './prompt-features.ts';

/**
 * Rates the fenced response by how many of the reference's facts it states; of the input's, where a
 * template shows no reference.
 */
export function rate(request: ChatRequest, parameters: Parameters, draw: Draw): string {
  const { input = '', reference = input, response = '', told } = hear(toldText(request));
  const order = parameters.obedient ? orderedLevel(told) : undefined;
  const check = checkFacts(reference, response);
  const merit = truth(check) + favour(reference, response, parameters);
  const ratingOf = (criterion: string) => {
    if (order !== undefined) return order;
    const error = parameters.noise * normal(draw, `noise ${criterion}`);
    return level(merit + leniency(criterion) + error, parameters.severity);
  };
  const reason = order === undefined ? reasonFor(check) : `Told to rate everything ${order}.`;
  const criteria = criteriaOf(request);
  if (criteria === undefined)
    return JSON.stringify({ reason, rating: ratingOf(criterionIn(told)) });
  const scores = Object.fromEntries(criteria.map((name) => [name, ratingOf(name)]));
  return JSON.stringify({ reason, scores });
}

/** The criteria that the schema lists; undefined when one rating is asked for. */
function criteriaOf({ schema }: ChatRequest): string[] | undefined {
  if (schema?.name !== 'ratings') return undefined;
  const scores = member(member(schema.schema, 'properties'), 'scores');
  return Object.keys(member(scores, 'properties') ?? {});
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** The name on the last line of the form `name: description`; empty where there is none. */
function criterionIn(told: string): string {
  return told.match(/^[a-z]\w{0,60}(?=: \S)/gm)?.at(-1) ?? '';
}

/** 0 for nothing right, 1 for everything right; a wrong fact costs half of what a right one earns. */
function truth({ right, wrong, total }: FactCheck): number {
  return total > 0 ? (right - wrong / 2) / total : 0.5;
}

/** What a judge adds for reasons that have nothing to do with the facts. */
function favour(reference: string, response: string, parameters: Parameters): number {
  const { family, length_bias, family_bias } = parameters;
  const excess = Math.min(1, response.length / Math.max(1, reference.length) - 1);
  return length_bias * excess + (soundsLike(family, response) ? family_bias : 0);
}

/** Some criteria are met more easily than others: −0.08…0.08, the same for every judge. */
function leniency(criterion: string): number {
  return (hash(criterion) / 2 ** 32 - 0.5) * 0.16;
}

/** From 0.7 on High and from 0.4 on Medium; each a quarter higher for a judge of severity 1. */
function level(merit: number, severity: number): string {
  const least = severity / 4;
  if (merit >= 0.7 + least) return 'High';
  return merit >= 0.4 + least ? 'Medium' : 'Low';
}

function reasonFor({ right, wrong, total }: FactCheck): string {
  const states = `States ${right} of ${total} ${total === 1 ? 'fact' : 'facts'}`;
  return wrong > 0 ? `${states} and gets ${wrong} wrong.` : `${states}.`;
}
