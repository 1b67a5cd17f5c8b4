import type { ProbeResult } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';
import { shortNames } from '../../report/short-names.ts';
import { textTable } from '../../report/text-table.ts';

/** Whether each model can be called, and if not, why. */
export function probeTable(results: readonly ProbeResult[]): string {
  const columns = ['model', 'interface', 'status', 'message'].map((heading) => ({
    heading,
    align: 'left' as const,
  }));
  const short = shortNames(
    results.map(({ model }) => model),
    40,
  );
  return textTable(
    columns,
    results.map((result) => [
      short(result.model),
      result.interface,
      result.status,
      printable(result.message, 300),
    ]),
  );
}
