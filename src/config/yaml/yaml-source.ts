import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
} from 'yaml';
import type { Problem } from '../../errors.ts';
import { structureFaults } from './yaml-structure.ts';

/** Keys and indexes from the root of a document down to a node. */
export type Path = readonly (string | number)[];

type Place = Pick<Required<Problem>, 'line' | 'column'>;

/** One YAML document that remembers where each of its nodes was written. */
export class YamlSource {
  readonly document: Document;
  /** Why the text cannot be used as YAML; while there is any, `value` may not be called. */
  readonly problems: readonly Problem[];
  readonly #lines = new LineCounter();

  constructor(text: string) {
    this.document = parseDocument(text, {
      lineCounter: this.#lines,
      logLevel: 'error',
      merge: true,
      prettyErrors: false,
      // The library compares every key with every other; structureFaults takes linear time.
      uniqueKeys: false,
    });
    const syntaxFaults = [...this.document.errors, ...this.document.warnings].map(
      ({ code, message, pos }) => ({ message: syntaxFault(code, message), offset: pos[0] }),
    );
    // What the parser makes of the rest is mostly the first one's doing.
    const first = syntaxFaults.slice(0, 1);
    const faults = first.length > 0 ? first : structureFaults(this.document);
    this.problems = faults.map(({ message, offset }) => ({ message, ...this.#at(offset) }));
  }

  /** The document as plain objects and lists; undefined when its aliases grow out of bounds. */
  value(): unknown {
    try {
      return this.document.toJS({ maxAliasCount: 500 });
    } catch {
      return undefined;
    }
  }

  /**
   * Where a value stands, or its key. A path that leads nowhere gives the key of the last node on
   * the way, as that is where something is missing.
   */
  place(path: Path, part: 'key' | 'value' = 'value'): Place | undefined {
    let node: unknown = this.document.contents;
    let key: unknown = node;
    for (const segment of path) {
      const child = childOf(this.#resolved(node), segment);
      if (child === undefined || start(child.value) === undefined) return this.#of(key);
      ({ key, value: node } = child);
    }
    return this.#of(part === 'key' ? key : node);
  }

  #resolved(node: unknown): unknown {
    return isAlias(node) ? node.resolve(this.document) : node;
  }

  #of(node: unknown): Place | undefined {
    const offset = start(node);
    return offset === undefined ? undefined : this.#at(offset);
  }

  #at(offset: number): Place {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  }
}

/** Text of a mapping's key. */
function keyText(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** A list's item is its own key. */
function childOf(
  node: unknown,
  segment: string | number,
): { key: unknown; value: unknown } | undefined {
  if (isMap(node)) return node.items.find((pair) => keyText(pair) === String(segment));
  if (!isSeq(node) || typeof segment !== 'number') return undefined;
  const item = node.items[segment];
  return { key: item, value: item };
}

function start(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Says what the parser found, without its quotations of the text: they may hold secrets. */
function syntaxFault(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS')
    return 'There is more than one YAML document: remove the "---" line';
  if (code === 'RESOURCE_EXHAUSTION') return 'This is nested too deep';
  const mend = mends[code];
  return `This is not YAML: ${message.replace(/: .*$/s, '')}${mend ? `: ${mend}` : ''}`;
}

const quoteColons = 'put text with ": " into quotes, or mend the indentation';

/** What to do about the commonest faults, by the parser's name for them. */
const mends: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'indent with spaces',
  BLOCK_AS_IMPLICIT_KEY: quoteColons,
  BLOCK_IN_FLOW: quoteColons,
  BAD_SCALAR_START: 'put the text into quotes',
};
