import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

// Made for bundlers: it imports JSON without saying that it is JSON.
registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    if (!resolved.url.endsWith('.json')) return resolved;
    return { ...resolved, format: 'json', importAttributes: { type: 'json' } };
  },
});

const { validate } = await import('@actions/languageservice');

const manifest = parse(readFileSync(join(import.meta.dirname, '../../../action.yml'), 'utf8'));

/** Of others nothing is known, which the service calls a fault unless there is something. */
const others = { name: 'other', description: 'another action' };

const actionsMetadataProvider = {
  fetchActionMetadata: async ({
    owner,
    name,
  }: {
    readonly owner: string;
    readonly name: string;
  }) => (owner === 'coeval' && name === 'action' ? manifest : others),
};

/**
 * Faults that GitHub's own language service finds, as `12:7 message`, warnings too. It knows the inputs of
 * `coeval/action`, and the form of workflows and of action.yml.
 */
export async function languageService(
  kind: 'action' | 'workflow',
  text: string,
): Promise<string[]> {
  // It remembers what it has parsed by its address.
  const folder = `file:///${randomUUID()}`;
  const path = kind === 'action' ? 'action.yml' : '.github/workflows/workflow.yml';
  const document = TextDocument.create(`${folder}/${path}`, 'yaml', 1, text);
  const found = await validate(document, { actionsMetadataProvider });
  return found.map(
    ({ range: { start }, message }) => `${start.line + 1}:${start.character + 1} ${message}`,
  );
}
