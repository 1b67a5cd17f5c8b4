import { join } from 'node:path';
import type { Stand } from './stand.ts';

/** Where an action is, or what the interpreter does in its place. */
export type Use = 'checkout' | 'nothing' | { readonly folder: string };

const root = join(import.meta.dirname, '../../..');

const standIns: Readonly<Record<string, Use>> = {
  'actions/checkout': 'checkout',
  // The machine has its Node already.
  'actions/setup-node': 'nothing',
};

export function actionOf({ machine, role }: Stand, uses: string): Use {
  if (uses.startsWith('./')) return { folder: join(machine.workspace, uses) };
  const [name = ''] = uses.split('@');
  const given = role.play.options.actions?.[name];
  if (given !== undefined) return { folder: given };
  const ours = /^coeval\/action(?<path>\/.*)?$/.exec(name);
  if (ours) return { folder: join(root, ours.groups?.['path'] ?? '') };
  const standIn = standIns[name];
  if (standIn === undefined) throw new Error(`the interpreter has no action ${uses}`);
  return standIn;
}
