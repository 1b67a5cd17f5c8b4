import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Far more than a config needs, and little enough for every later walk to recurse. */
const maxDepth = 50;

interface Fault {
  readonly message: string;
  /** Characters before it in the text. */
  readonly offset: number;
}

/** What is valid YAML, but has no plain meaning as nested maps and lists of scalars. */
export function structureFaults(document: Document): Fault[] {
  const walk = { faults: [], anchors: new Map() };
  visitNode(document.contents, walk, 0);
  return walk.faults;
}

interface Walk {
  readonly faults: Fault[];
  /** Anchors met so far, and whether the walk is inside the node they name. */
  readonly anchors: Map<string, 'open' | 'closed'>;
}

function visitNode(node: unknown, walk: Walk, depth: number): void {
  if (isAlias(node)) visitAlias(node.source, walk, offsetOf(node));
  if (!isNode(node) || isAlias(node)) return;
  if (node.anchor) walk.anchors.set(node.anchor, 'open');
  if (isCollection(node)) visitItems(node, walk, depth + 1);
  if (node.anchor) walk.anchors.set(node.anchor, 'closed');
}

function visitItems(node: YAMLMap | YAMLSeq, walk: Walk, depth: number): void {
  if (depth > maxDepth) {
    const message = `This is nested more than ${maxDepth} levels deep`;
    walk.faults.push({ message, offset: offsetOf(node) });
    return;
  }
  if (isMap(node)) visitKeys(node, walk);
  for (const item of node.items) visitNode(isPair(item) ? item.value : item, walk, depth);
}

function visitAlias(anchor: string, { faults, anchors }: Walk, offset: number): void {
  const state = anchors.get(anchor);
  if (state === undefined) {
    const message = 'This alias has no anchor above it: text that begins with "*" needs quotes';
    faults.push({ message, offset });
  }
  if (state === 'open') faults.push({ message: 'This alias is inside its own anchor', offset });
}

function visitKeys(map: YAMLMap, walk: Walk): void {
  const seen = new Set<unknown>();
  for (const pair of map.items) {
    const message = keyFault(pair, seen);
    if (message) walk.faults.push({ message, offset: offsetOf(pair.key as Node) });
  }
}

function keyFault({ key }: Pair, seen: Set<unknown>): string | undefined {
  if (!isScalar(key)) return 'A key must be plain text';
  const text = key.source ?? String(key.value);
  if (text === '__proto__') return 'The key "__proto__" cannot be used';
  if (seen.has(text)) return `The key ${JSON.stringify(text)} is written twice in the same map`;
  seen.add(text);
  return undefined;
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0;
}
