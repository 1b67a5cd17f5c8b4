import { type Document, isAlias, isNode, isScalar, type Pair, visit } from 'yaml';
import { secretsInAddress, withoutSecrets } from './address-secrets.ts';

const secretKeys = /^(access_key|api_?key|token|authorization|password|secret)$/i;
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
  const text = isScalar(value) ? String(value.value) : '';
  if (secretKeys.test(key)) {
    for (const secret of [text].filter(isTelling)) secrets.add(secret);
    return visit.REMOVE;
  }
  if (key === 'base_url' && isScalar(value)) {
    for (const secret of secretsInAddress(text).filter(isTelling)) secrets.add(secret);
    value.value = withoutSecrets(text);
  }
  return undefined;
}

/** A shorter one cannot be told from a word of the text. */
function isTelling(secret: string): boolean {
  return secret.length >= 8;
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
