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
    process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
  },
};

/** A reader that goes away (`| head`) is no failure, and does not end a run. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
