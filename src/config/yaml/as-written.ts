import {
  type Document,
  isAlias,
  isCollection,
  isNode,
  isPair,
  isScalar,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** `'text'`: every scalar below is text. `*`: every key or item. */
type TextPlaces = 'text' | { readonly [key: string]: TextPlaces };

const textPlaces: TextPlaces = {
  models: { '*': { name: 'text', access_key: 'text', parameters: { model: 'text' } } },
  tasks: {
    '*': {
      name: 'text',
      description: 'text',
      output_description: 'text',
      target_attributes: 'text',
      nuanced_attributes: 'text',
      target_attributes_seed: 'text',
      nuanced_attributes_seed: 'text',
      rubric: 'text',
      label_attributes: 'text',
      category: 'text',
    },
  },
  experiment: { id: 'text', storage_folder: 'text', resume_from: 'text' },
};

/**
 * Makes text of the scalars that are meant as text but that YAML reads as numbers, truth values or
 * null: the attribute values `[1.50, yes, null]` stay `1.50`, `yes` and `null`. Keys always are text.
 */
export function keepAsWritten(document: Document, places: TextPlaces = textPlaces): void {
  visitNode(document.contents, places, new Map());
}

/** Nodes by their anchor, with what they were visited as: an alias never makes work twice. */
type Anchors = Map<string, { readonly node: Node; readonly visitedAs: Set<unknown> }>;

function visitNode(node: unknown, places: TextPlaces | undefined, anchors: Anchors): void {
  if (isAlias(node)) visitAlias(node.source, places, anchors);
  if (!isNode(node) || isAlias(node)) return;
  if (node.anchor) anchors.set(node.anchor, { node, visitedAs: new Set([places]) });
  if (isScalar(node) && places === 'text') makeText(node);
  if (isCollection(node)) visitItems(node, places, anchors);
}

function visitItems(
  node: YAMLMap | YAMLSeq,
  places: TextPlaces | undefined,
  anchors: Anchors,
): void {
  for (const item of node.items) {
    if (isPair(item)) visitPair(item, places, anchors);
    else visitNode(item, below(places, '*'), anchors);
  }
}

function visitAlias(anchor: string, places: TextPlaces | undefined, anchors: Anchors): void {
  const target = anchors.get(anchor);
  if (!target || target.visitedAs.has(places)) return;
  target.visitedAs.add(places);
  visitNode(target.node, places, anchors);
}

function visitPair({ key, value }: Pair, places: TextPlaces | undefined, anchors: Anchors): void {
  if (isScalar(key)) makeText(key);
  const isMerge = isScalar(key) && key.value === '<<';
  visitNode(value, isMerge ? places : below(places, String(key)), anchors);
}

function below(places: TextPlaces | undefined, key: string): TextPlaces | undefined {
  if (places === 'text' || places === undefined) return places;
  return Object.hasOwn(places, key) ? places[key] : places['*'];
}

function makeText(scalar: Scalar): void {
  if (typeof scalar.value !== 'string' && scalar.source) scalar.value = scalar.source;
}
