import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What the runner reads from an `action.yml`. */
export interface Manifest {
  readonly runs: {
    readonly using: string;
    readonly main?: string;
    readonly post?: string;
    readonly 'post-if'?: string;
    /** Of a composite action. */
    readonly steps?: readonly Readonly<Record<string, unknown>>[];
  };
  readonly inputs: Readonly<Record<string, { readonly default?: unknown } | null>>;
  readonly outputs: Readonly<Record<string, { readonly value?: string } | null>>;
}

/** Empty in YAML is null. */
interface Unsure extends Pick<Manifest, 'runs'> {
  readonly inputs?: Manifest['inputs'] | null;
  readonly outputs?: Manifest['outputs'] | null;
}

/** @param folder that has the action's `action.yml` or `action.yaml` */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'action.yml'), 'utf8').catch(() =>
    readFile(join(folder, 'action.yaml'), 'utf8'),
  );
  const { runs, inputs, outputs } = parse(text) as Unsure;
  return { runs, inputs: inputs ?? {}, outputs: outputs ?? {} };
}
