import type { ModelList } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';

/** A header for each vendor, its models below it. */
export function modelListsText(lists: readonly ModelList[]): string {
  if (lists.length === 0) {
    return 'No vendor can be asked: set a key such as OPENAI_API_KEY, or name a key file with --keys.';
  }
  return lists.map(vendorText).join('\n\n');
}

/** {@link modelListsText} for programs. */
export function modelListsJson(lists: readonly ModelList[]): object {
  return {
    vendors: lists.map(({ interface: id, label, ids, error }) => ({
      interface: id,
      label,
      models: ids,
      error: error ?? null,
    })),
  };
}

function vendorText({ interface: id, label, ids, error }: ModelList): string {
  const head = `${id} (${label})`;
  if (error !== undefined) return `${head}\n  error: ${printable(error, 300)}`;
  const lines = ids.length > 0 ? ids.map((one) => printable(one, 120)) : ['(lists no models)'];
  return [head, ...lines.map((line) => `  ${line}`)].join('\n');
}
