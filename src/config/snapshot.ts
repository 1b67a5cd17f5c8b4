import { type Document, isAlias, isNode, isScalar, type Pair, visit } from 'yaml';
import { type Redact, redactKeys, redactor } from '../domain/redact.ts';
import { secretsInAddress, withoutSecrets } from './address-secrets.ts';
import { isSecretName, secretsInSettings } from './secret-names.ts';

const removed = 'REMOVED';

/**
 * The config as it is kept in the run's folder: comments and order as written, secrets left out.
 * Changes the document.
 *
 * @param known secrets that may stand anywhere in it
 */
export function snapshotOf(document: Document, known: readonly string[]): string {
  const found: string[] = [];
  const models = document.get('models');
  if (isNode(models)) {
    visit(models, { Pair: (_key, pair) => withoutSecret(pair, document, found) });
  }
  const redact = redactor([...known, ...found], removed);
  redactComments(document, redact);
  visit(document, {
    Node: (_key, node) => {
      redactComments(node, redact);
      if (isScalar(node) && typeof node.value === 'string') redactScalar(node, redact);
    },
  });
  return withoutDanglingAliases(document).toString({
    lineWidth: 0,
    flowCollectionPadding: false,
  });
}

function withoutSecret(pair: Pair, document: Document, found: string[]): symbol | undefined {
  const key = isScalar(pair.key) ? String(pair.key.value) : '';
  const value = isAlias(pair.value) ? pair.value.resolve(document) : pair.value;
  if (key === 'access_key' || (isSecretName(key) && !isFigure(value))) {
    found.push(...textsIn(value, document));
    return visit.REMOVE;
  }
  if (key === 'base_url' && isScalar(value)) {
    const address = String(value.value);
    found.push(...secretsInAddress(address));
    value.value = withoutSecrets(address);
  }
  return undefined;
}

function textsIn(node: unknown, document: Document): string[] {
  const written: unknown = isNode(node) ? node.toJS(document) : undefined;
  return secretsInSettings(typeof written === 'number' ? String(written) : written, true);
}

/** Such as how many tokens, or whether. */
function isFigure(value: unknown): boolean {
  return isScalar(value) && (typeof value.value === 'number' || typeof value.value === 'boolean');
}

/** What is as it was keeps the form in which it was written. */
function redactScalar(node: { value: unknown }, redact: Redact): void {
  const text = String(node.value);
  const clean = redact(text);
  if (clean !== text) node.value = clean;
}

interface Commented {
  comment?: string | null;
  commentBefore?: string | null;
}

/** A setting that is commented out may hold a key that is still in use. */
function redactComments(node: Commented, redact: Redact): void {
  if (node.comment) node.comment = redactComment(node.comment, redact);
  if (node.commentBefore) node.commentBefore = redactComment(node.commentBefore, redact);
}

const userInfo = /(https?:\/\/)[^\s/@]*@/gi;

function redactComment(comment: string, redact: Redact): string {
  return redact(redactKeys(withoutSettings(comment), removed).replace(userInfo, '$1'));
}

const setting = /(?<![\w-])([\w-]+)["']?\s*[:=]\s*/g;

/** Where the name of a secret stands alone, its value is on the next line. */
function withoutSettings(comment: string): string {
  let isOpen = false;
  const lines = comment.split('\n').map((line) => {
    const found = line.matchAll(setting).find(([, name = '']) => isSecretName(name));
    const kept = found ? line.slice(0, found.index) + found[0] : '';
    const isOf = isOpen || found !== undefined;
    isOpen = found !== undefined && kept === line;
    return isOf && !isOpen ? kept + removed : line;
  });
  return lines.join('\n');
}

/** What was removed may have held the anchor of an alias that stays. */
function withoutDanglingAliases(document: Document): Document {
  visit(document, {
    Alias: (_key, alias) => (alias.resolve(document) ? undefined : visit.REMOVE),
  });
  return document;
}
