import type { Command } from 'commander';

/**
 * A command. `define` is run for every start of the program, so its file loads nothing heavy;
 * `act` loads the core by `import()`.
 */
export interface Verb<Options> {
  /** Adds the command with its options and help. */
  readonly define: (program: Command) => Command;
  /**
   * @param args what stands on the command line besides options
   * @returns the exit status
   */
  readonly act: (options: Options, args: readonly string[]) => Promise<number>;
}
