import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type { Attributes, Rubric } from '../domain/task.ts';

/** What of a task teachers can propose, by its name in the config. */
export type ProposedPart = 'target_attributes' | 'nuanced_attributes' | 'rubric';

/** What teachers have proposed for one task. */
export interface Proposed {
  readonly target: Attributes;
  readonly nuanced: Attributes;
  readonly rubric: Rubric;
  /** Whose proposals a part is made of, for the comments. */
  readonly by: (part: ProposedPart) => readonly string[];
}

/**
 * The config with everything written out that the teachers proposed, so that phases 1 and 2 of a run
 * ask nobody. Comments and order stay as written; what was a map already is left alone.
 *
 * @param text a valid config
 * @param tasks what to write into each task, by its name
 */
export function materialize(text: string, tasks: Readonly<Record<string, Proposed>>): string {
  const document = parseDocument(text, { merge: true, uniqueKeys: false, logLevel: 'error' });
  const list = document.get('tasks');
  const changes = isSeq(list)
    ? list.items.flatMap((task) => (isMap(task) ? fill(task, tasks, document) : []))
    : [];
  if (changes.length === 0) return text;
  const by = new Set(changes.flatMap((change) => change.by));
  addHeader(document, [
    `Filled in by coeval generate (${[...by].join(', ')}):`,
    ...changes.map(({ line }) => line),
  ]);
  return linesAsWritten(document.toString({ lineWidth: 0, flowCollectionPadding: false }), text);
}

interface Change {
  readonly line: string;
  readonly by: readonly string[];
}

function fill(
  task: YAMLMap,
  tasks: Readonly<Record<string, Proposed>>,
  document: Document,
): Change[] {
  const name = nameOf(task);
  const proposed = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (!proposed) return [];
  const parts = [
    ['target_attributes', proposed.target],
    ['nuanced_attributes', proposed.nuanced],
    ['rubric', proposed.rubric],
  ] as const;
  return parts.flatMap(([key, value]) => {
    const word = resolved(task.get(key, true), document);
    if (!isScalar(word)) return [];
    const by = proposed.by(key);
    const node = document.createNode(value);
    node.commentBefore = ` was "${word.value}"; proposed by ${by.join(', ')}`;
    visit(node, {
      Seq: (_key, list) => {
        list.flow = true;
      },
    });
    task.set(key, node);
    task.delete(`${key}_seed`);
    return [{ line: `- task ${name}: ${key} (${Object.keys(value).join(', ')})`, by }];
  });
}

function resolved(node: unknown, document: Document): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** Gives lines that only have other spaces than the original's their own spaces back. */
function linesAsWritten(text: string, original: string): string {
  const written = new Set(original.split('\n'));
  const byWords = Map.groupBy(written, words);
  const lines = text.split('\n').map((line) => {
    const [own, other] = byWords.get(words(line)) ?? [];
    return written.has(line) || own === undefined || other !== undefined ? line : own;
  });
  return lines.join('\n');
}

/** A line without the spaces that are neither its indentation nor between words. */
function words(line: string): string {
  const indent = line.length - line.trimStart().length;
  return (
    indent +
    line
      .trim()
      .replaceAll(/\s+(?=[#,\]}])|(?<=[[{,])\s+/g, '')
      .replaceAll(/\s+/g, ' ')
  );
}

/** As written: a name that looks like a number stays what it is. */
function nameOf(task: YAMLMap): string {
  const name: unknown = task.get('name', true);
  return isScalar(name) ? (name.source ?? String(name.value)) : '';
}

/** Above whatever comment the file begins with. */
function addHeader(document: Document, lines: readonly string[]): void {
  const header = lines.map((line) => ` ${line}`).join('\n');
  const below = document.commentBefore;
  document.commentBefore = below ? `${header}\n\n${below}` : header;
}
