import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { renderedMarkdown } from './rendered-markdown.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What a reader gets from a page of Markdown. */
export interface Rendered {
  /** Every element and comment with its attributes, without the text. */
  readonly structure: string;
  /** All that can be read. */
  readonly text: string;
  /** What GitHub would make something of, though no Markdown is left: mentions and the like. */
  readonly live: readonly string[];
}

/** A page as Markdown's grammar and a browser see it. */
export function rendered(markdown: string): Rendered {
  const { childNodes } = parseFragment(renderedMarkdown(markdown));
  const texts = blocks(childNodes);
  return {
    structure: childNodes.map(structureOf).join(''),
    text: childNodes.map((node) => textOf(node, false)).join(' '),
    live: texts.flatMap((text) =>
      detectors.flatMap(({ source, flags }) => text.match(new RegExp(source, flags)) ?? []),
    ),
  };
}

/** GitHub's rules for the text that it finds outside of code, a little wider. */
const detectors: readonly RegExp[] = [
  /.?@[a-z0-9].*/i,
  /#\d+/,
  /\bGH-\d+/i,
  /(?<![0-9a-z])[0-9a-f]{7,40}(?![0-9a-z])/i,
  /\b[a-z]+:\/\/\S*/i,
  /www\.\S*/i,
  /\b(?:mailto|xmpp):\S+@[^\s\u200c]/i,
  /:[\w+-]+:/,
  /\$(?=\S)[^$]*?\S\$(?!\d)/,
  /\$\$|\$\ufffc/,
];

/** Where nothing becomes a mention, a reference or a formula. */
const inert = new Set(['code', 'pre', 'a']);
const blockTags = new Set(['p', 'li', 'td', 'th', 'summary', 'h1', 'h2', 'h3', 'blockquote']);

/** Text of each block, with U+FFFC for what is in it and is code or an element of its own. */
function blocks(nodes: readonly Node[]): string[] {
  const own = nodes.map((node) => textOf(node, true)).join('');
  const inner = nodes.flatMap((node) => ('childNodes' in node ? elementsIn(node) : []));
  return [own, ...inner];
}

function elementsIn(node: DefaultTreeAdapterTypes.Element): string[] {
  if (inert.has(node.nodeName)) return [];
  return blocks(node.childNodes);
}

function textOf(node: Node, outsideOnly: boolean): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  const isApart =
    inert.has(node.nodeName) || node.nodeName === 'span' || blockTags.has(node.nodeName);
  if (outsideOnly && isApart) return '\ufffc';
  return node.childNodes.map((child) => textOf(child, outsideOnly)).join('');
}

function structureOf(node: Node): string {
  if (node.nodeName === '#text') return '';
  if (!('childNodes' in node)) return `<${node.nodeName}>`;
  // That is how a dollar is shown which is none of a formula.
  if (node.nodeName === 'span' && textOf(node, false) === '$') return '';
  const alert = node.nodeName === 'blockquote' ? /^\s*\[!\w+\]\n/.exec(textOf(node, false)) : null;
  const attributes = node.attrs.map(({ name, value }) => ` ${name}=${value}`).join('');
  return `<${node.nodeName}${attributes}${alert ?? ''}>${node.childNodes.map(structureOf).join('')}</>`;
}
