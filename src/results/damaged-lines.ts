import type { DamagedLine } from '../run/run-records.ts';

const mostNamed = 5;

/** Lines of record files that cannot be read, each once however often its file is gone through. */
export class DamagedLines {
  readonly #lines = new Map<string, DamagedLine>();

  readonly note = (bad: DamagedLine): void => {
    this.#lines.set(placeOf(bad), bad);
  };

  get all(): readonly DamagedLine[] {
    return [...this.#lines.values()];
  }

  /** One sentence that names the first few; none when nothing is damaged. */
  warnings(): string[] {
    const places = [...this.#lines.keys()];
    if (places.length === 0) return [];
    const more = places.length > mostNamed ? `, and ${places.length - mostNamed} more` : '';
    return [
      `Lines that are damaged are left out: ${places.slice(0, mostNamed).join(', ')}${more}. ` +
        'coeval run --continue makes their records again.',
    ];
  }
}

function placeOf({ path, line }: DamagedLine): string {
  return `${path}:${line}`;
}
