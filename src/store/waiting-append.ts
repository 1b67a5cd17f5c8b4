export interface AppendOptions {
  /**
   * False where the system's cache is enough, which outlives a kill but no power cut; the line reaches
   * the disk with the next one that is to last, or when the file is closed.
   */
  readonly isLasting?: boolean;
  /** Called when the line is in the system's cache. */
  readonly onWritten?: (() => void) | undefined;
}

/** A line that is on its way to the disk. */
export interface WaitingAppend extends AppendOptions {
  readonly line: string;
  readonly resolve: (place: { offset: number; bytes: number }) => void;
  readonly reject: (error: unknown) => void;
}
