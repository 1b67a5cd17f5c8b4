/** The only place that writes to the terminal. */
export const output = {
  /** A text that ends its line. */
  line(text = ''): void {
    process.stdout.write(`${text}\n`);
  },
  /** A warning or an error, kept apart from what another program may read. */
  error(text: string): void {
    process.stderr.write(`${text}\n`);
  },
  /** As it is. */
  write(text: string): void {
    process.stdout.write(text);
  },
  writeError(text: string): void {
    process.stderr.write(text);
  },
  /** One object for another program; the only thing on standard output then. */
  json(value: unknown): void {
    const text = JSON.stringify(value, undefined, 2).replace(notForTerminals, escaped);
    process.stdout.write(`${text}\n`);
  },
};

/** What JSON leaves as it is, but a terminal or a workflow's log would act on. */
const notForTerminals = /[\u007f-\u009f\u2028\u2029\p{Cf}]|(?<=#)#(?=\[)/gu;

/** The same character in JSON's own words; one beyond the first plane is two of them. */
function escaped(character: string): string {
  const units = Array.from({ length: character.length }, (_, unit) => character.charCodeAt(unit));
  return units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join('');
}

/** A reader that goes away (`| head`) is no failure, and does not end a run. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
