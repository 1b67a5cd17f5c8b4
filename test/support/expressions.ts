import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What an expression can see where it stands. */
export interface Scope {
  /** By name; GitHub refuses an expression that uses another, and so does the emulation. */
  readonly contexts: Readonly<Record<string, unknown>>;
  /** In conditions only. */
  readonly status?: Status;
  /** For `hashFiles`, where it may be used. */
  readonly workspace?: string;
}

/** How it stands with what came before. */
export type Status = 'success' | 'failure' | 'cancelled' | 'skipped';

interface Extension {
  readonly name: string;
  readonly minArgs: number;
  readonly maxArgs: number;
  readonly call: (...values: data.ExpressionData[]) => data.ExpressionData;
}

const statusFunctions: readonly string[] = ['success', 'failure', 'cancelled', 'always'];
const only = /^\s*\$\{\{(?<source>(?:(?!\}\}).)*)\}\}\s*$/s;
const each = /\$\{\{(?<source>.*?)\}\}/gs;

/** The official engine's value of an expression, without its braces. */
export function evaluate(source: string, scope: Scope): unknown {
  return JSON.parse(JSON.stringify(evaluated(source, scope), data.replacer)) as unknown;
}

/** Texts with their `${{ }}` evaluated, in lists and maps too; a text that is nothing else keeps its type. */
export function interpolate(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') {
    const source = only.exec(value)?.groups?.['source'];
    return source === undefined ? interpolateText(value, scope) : evaluate(source, scope);
  }
  if (Array.isArray(value)) return value.map((one) => interpolate(one, scope));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, interpolate(one, scope)]),
  );
}

export function interpolateText(text: string, scope: Scope): string {
  return text.replaceAll(each, (_, source: string) => evaluated(source, scope).coerceString());
}

/** Evaluated, each as an environment variable or an input has it. */
export function interpolateTexts(values: unknown, scope: Scope): Record<string, string> {
  const evaluated = interpolate(values ?? {}, scope) as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(evaluated).map(([name, value]) => [name, String(value ?? '')]),
  );
}

/**
 * Whether an `if:` holds. Without a function of the status in it, all before must have succeeded. With
 * braces around a part of it only, it is a text, which is true, as on GitHub.
 */
export function holds(condition: unknown, scope: Scope): boolean {
  const text = String(condition ?? 'success()');
  const source = only.exec(text)?.groups?.['source'] ?? text;
  const given = { ...scope, status: scope.status ?? 'success' };
  if (source.includes('${{')) return interpolateText(source, given) !== '';
  const whole = asksForStatus(source) ? source : `success() && (${source})`;
  const value = evaluate(whole, given);
  return value !== '' && Boolean(value);
}

function asksForStatus(source: string): boolean {
  const words = new Lexer(source).lex().tokens.map(({ lexeme }) => lexeme.toLowerCase());
  return words.some((word, at) => statusFunctions.includes(word) && words[at + 1] === '(');
}

function evaluated(source: string, scope: Scope): data.ExpressionData {
  const extensions = extensionsOf(scope);
  const { tokens } = new Lexer(source).lex();
  try {
    const tree = new Parser(tokens, Object.keys(scope.contexts), extensions).parse();
    const context = toData(scope.contexts) as data.Dictionary;
    const byName = new Map(extensions.map((one) => [one.name.toLowerCase(), one]));
    return new Evaluator(tree, context, byName).evaluate();
  } catch (cause) {
    throw new Error(`Cannot evaluate ${source.trim()}: ${String(cause)}`, { cause });
  }
}

function extensionsOf({ status, workspace }: Scope): Extension[] {
  const answer = (name: string) => name === 'always' || name === status;
  const ofStatus = statusFunctions.map((name) => ({
    ...{ name, minArgs: 0, maxArgs: 0 },
    call: () => new data.BooleanData(answer(name)),
  }));
  const hash = {
    ...{ name: 'hashFiles', minArgs: 1, maxArgs: 255 },
    call: (...patterns: data.ExpressionData[]) =>
      new data.StringData(
        hashFiles(
          workspace ?? '',
          patterns.map((one) => one.coerceString()),
        ),
      ),
  };
  return [...(status === undefined ? [] : ofStatus), ...(workspace === undefined ? [] : [hash])];
}

/** Of all files that match, empty if there is none. */
function hashFiles(workspace: string, patterns: readonly string[]): string {
  const paths = [...new Set(patterns.flatMap((one) => globSync(one, { cwd: workspace })))].sort();
  const files = paths.map((path) => join(workspace, path)).filter((one) => statSync(one).isFile());
  if (files.length === 0) return '';
  const whole = createHash('sha256');
  for (const file of files) whole.update(createHash('sha256').update(readFileSync(file)).digest());
  return whole.digest('hex');
}

function toData(value: unknown): data.ExpressionData {
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (Array.isArray(value)) return new data.Array(...value.map(toData));
  if (typeof value !== 'object' || value === null) return new data.Null();
  const pairs = Object.entries(value).map(([key, one]) => ({ key, value: toData(one) }));
  return new data.Dictionary(...pairs);
}
