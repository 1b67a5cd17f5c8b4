import { InputFault } from '../inputs/parsers.ts';

/** Which run a run is to be compared with. */
export type BaselineWanted =
  | { readonly kind: 'none' }
  | { readonly kind: 'auto' }
  | { readonly kind: 'run'; readonly runId: number }
  | { readonly kind: 'ref'; readonly ref: string }
  | { readonly kind: 'path'; readonly path: string };

const forms = 'auto, none, run:RUN_ID, ref:BRANCH, ref:SHA or path:FOLDER';

/** @throws {InputFault} when it is none of the forms */
export function baselineWanted(text: string): BaselineWanted {
  if (text === 'auto' || text === 'none') return { kind: text };
  const [, kind, value = ''] = /^(run|ref|path):(.+)$/.exec(text) ?? [];
  if (kind === 'run' && /^\d{1,15}$/.test(value)) return { kind, runId: Number(value) };
  if (kind === 'ref' || kind === 'path') {
    return kind === 'ref' ? { kind, ref: value } : { kind, path: value };
  }
  throw new InputFault(`be ${forms}`);
}
