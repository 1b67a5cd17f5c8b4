import { type Protocol, type Vendor, type VendorId, vendor } from '../domain/vendors.ts';
import type { Connection, Provider } from './provider.ts';

type Open = (vendor: Vendor, connection: Connection) => Provider;

/** To add a protocol, add it to `Protocol`, and a row here. Each is loaded when it is first used. */
const protocols = {
  openai: async () => (await import('./openai/openai.ts')).openAi,
  anthropic: async () => (await import('./anthropic/anthropic.ts')).anthropic,
  simulated: async () => (await import('./simulated/simulated.ts')).simulated,
} satisfies Record<Protocol, () => Promise<Open>>;

/** Contacts nobody yet; the first call does. */
export async function createProvider(id: VendorId, connection: Connection): Promise<Provider> {
  const row = vendor(id);
  const open: Open = await protocols[row.protocol]();
  return open(row, connection);
}
