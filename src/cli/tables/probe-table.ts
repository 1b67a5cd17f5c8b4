import type { ProbeResult } from '../../coeval.ts';
import { printable } from '../../report/printable.ts';
import { textTable } from '../../report/text-table.ts';

/** Whether each model can be called, and if not, why. */
export function probeTable(results: readonly ProbeResult[]): string {
  const columns = ['model', 'interface', 'status', 'message'].map((heading) => ({
    heading,
    align: 'left' as const,
  }));
  return textTable(
    columns,
    results.map((result) => [
      printable(result.model, 40),
      result.interface,
      result.status,
      printable(result.message, 300),
    ]),
  );
}
