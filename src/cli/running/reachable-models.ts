import { type ModelList, modelLists, vendorIds } from '../../coeval.ts';
import { suggestion } from '../../config/rules/suggest.ts';
import { UsageError } from '../../errors.ts';

/** Has no list of its own: any name will do. */
const leftOut = ['simulated'];

/**
 * The models of the vendors that were asked for, or of all that there is a key or a server for.
 *
 * @throws {UsageError} when there is no such vendor
 */
export async function reachableModels(
  wanted: readonly string[] | undefined,
  keysFile: string | undefined,
): Promise<ModelList[]> {
  const unknown = wanted?.find((name) => !vendorIds.some((id) => id === name));
  if (unknown !== undefined) {
    throw new UsageError(
      `--interface names ${JSON.stringify(unknown)}, which is none: ${suggestion(unknown, vendorIds)}`,
    );
  }
  const asked = vendorIds.filter((id) => wanted?.includes(id) ?? !leftOut.includes(id));
  const lists = await modelLists(asked, { keysFile, environment: process.env });
  return wanted ? lists : lists.filter(({ isConfigured }) => isConfigured);
}
