import type { Task } from '../../src/domain/task.ts';
import { judgedDatapoint, judgedResponse } from '../../src/prompts/judged-text.ts';
import { promptText } from '../../src/prompts/prompt-text.ts';
import type { ChatReply, ChatRequest } from '../../src/providers/provider.ts';
import { simulated } from '../../src/providers/simulated/simulated.ts';

const provider = simulated();

/** Asks a simulated model once, with a request of which only what matters is given. */
export function ask(
  text: string,
  request: Partial<ChatRequest> = {},
  signal = new AbortController().signal,
): Promise<ChatReply> {
  const messages = [{ role: 'user' as const, content: text }];
  return provider.complete(
    { model: 'sim-1', messages, maxTokens: 2000, seed: 1, ...request },
    signal,
  );
}

export const datapoint = { name: 'datapoint', schema: {} };

export const rating = { name: 'rating', schema: {} };

export function ratings(...criteria: string[]) {
  const scores = { properties: Object.fromEntries(criteria.map((name) => [name, {}])) };
  return { name: 'ratings', schema: { properties: { scores } } };
}

export function taskOf(changes: Partial<Task> = {}): Task {
  return {
    name: 'notes',
    description: 'Restate a page of notes.',
    outputDescription: 'All facts in plain prose.',
    targetAttributes: { kind: 'static', values: {} },
    nuancedAttributes: { kind: 'static', values: {} },
    sampling: { target: 'all', nuance: 'all', total: 1 },
    rubric: { kind: 'static', criteria: {} },
    evaluationMode: 'single',
    storeNuanced: true,
    labelAttributes: [],
    promptLibrary: {},
    category: undefined,
    ...changes,
  };
}

export interface Item {
  readonly prompt: string;
  readonly response: string;
}

interface Attributes {
  readonly target?: Readonly<Record<string, string>>;
  readonly nuanced?: Readonly<Record<string, string>>;
}

export async function writeItem(
  task: Task,
  { target = {}, nuanced = {} }: Attributes = {},
  request: Partial<ChatRequest> = {},
): Promise<Item> {
  const text = promptText('sample', task, 'teacher', {
    target_attributes: JSON.stringify(target),
    nuanced_attributes: JSON.stringify(nuanced),
  });
  return JSON.parse((await ask(text, { schema: datapoint, ...request })).text) as Item;
}

export async function answerTo(
  item: Item,
  task: Task,
  request: Partial<ChatRequest> = {},
): Promise<string> {
  const text = promptText('test', task, 'student', { input: item.prompt });
  return (await ask(text, { model: 'student-1', ...request })).text;
}

export function judgePrompt(item: Item, response: string, task = taskOf()): string {
  return promptText('evaluate_single', task, 'judge', {
    target_attributes: '{}',
    rubric: '- accuracy: All is right.\n- clarity: All is clear.',
    ...judgedDatapoint({ prompt: item.prompt, reference_response: item.response }, 'secret'),
    ...judgedResponse({ response }, 'secret'),
  });
}

export interface Verdict {
  readonly reason: string;
  readonly scores: Readonly<Record<string, string>>;
}

export async function verdictOn(
  item: Item,
  response: string,
  request: Partial<ChatRequest> = {},
): Promise<Verdict> {
  const schema = ratings('accuracy', 'clarity');
  const reply = await ask(judgePrompt(item, response), { model: 'judge-1', schema, ...request });
  return JSON.parse(reply.text) as Verdict;
}

const worth: Readonly<Record<string, number>> = { High: 1, Medium: 0.5, Low: 0 };

/** Mean of what the ratings are worth: High 1, Medium 0.5, Low 0. */
export function meanScore(verdicts: readonly Verdict[]): number {
  const scores = verdicts.flatMap((verdict) => Object.values(verdict.scores));
  return scores.reduce((sum, level) => sum + (worth[level] ?? Number.NaN), 0) / scores.length;
}
