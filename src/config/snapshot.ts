import { type Document, isAlias, isNode, isScalar, type Pair, visit } from 'yaml';

const secretKeys = /^(access_key|api_?key|token|authorization|password|secret)$/i;
const secretQuery = /key|token|secret|sig|auth|pass|code/i;
const secretComment = /((?:access_key|api_?key|token|password|secret)\s*[:=]\s*).+/gi;
const userInfo = /(https?:\/\/)[^\s/@]*@/gi;

/**
 * The config as it is kept in the run's folder: comments and order as written, secrets left out.
 * Changes the document.
 */
export function snapshotOf(document: Document): string {
  const secrets = new Set<string>();
  const models = document.get('models');
  if (isNode(models)) {
    visit(models, { Pair: (_key, pair) => withoutSecret(pair, document, secrets) });
  }
  redactComments(document);
  visit(document, { Node: (_key, node) => redactComments(node) });
  const text = withoutDanglingAliases(document).toString({
    lineWidth: 0,
    flowCollectionPadding: false,
  });
  return Array.from(secrets).reduce((kept, secret) => kept.replaceAll(secret, 'REMOVED'), text);
}

function withoutSecret(pair: Pair, document: Document, secrets: Set<string>): symbol | undefined {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  const value = isAlias(pair.value) ? pair.value.resolve(document) : pair.value;
  if (secretKeys.test(key)) {
    // A shorter one cannot be told from a word of the text.
    if (isScalar(value) && String(value.value).length >= 8) secrets.add(String(value.value));
    return visit.REMOVE;
  }
  if (key === 'base_url' && isScalar(value)) value.value = withoutCredentials(String(value.value));
  return undefined;
}

function withoutCredentials(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const secretNames = Array.from(url.searchParams.keys()).filter((name) => secretQuery.test(name));
  if (!url.username && !url.password && secretNames.length === 0) return address;
  url.username = '';
  url.password = '';
  for (const name of secretNames) url.searchParams.delete(name);
  return url.href;
}

interface Commented {
  comment?: string | null;
  commentBefore?: string | null;
}

/** A setting that is commented out may hold a key that is still in use. */
function redactComments(node: Commented): void {
  if (node.comment) node.comment = redacted(node.comment);
  if (node.commentBefore) node.commentBefore = redacted(node.commentBefore);
}

function redacted(comment: string): string {
  return comment.replace(secretComment, '$1REMOVED').replace(userInfo, '$1');
}

/** What was removed may have held the anchor of an alias that stays. */
function withoutDanglingAliases(document: Document): Document {
  visit(document, {
    Alias: (_key, alias) => (alias.resolve(document) ? undefined : visit.REMOVE),
  });
  return document;
}
