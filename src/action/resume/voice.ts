/** How the resume store makes itself heard. It never fails a run. */
export interface Voice {
  /** In the log. */
  say(message: string): void;
  /** Beside the run, for what somebody may want to know. */
  notice(message: string): void;
  /** Beside the run, for what may cost somebody money. */
  warn(message: string): void;
}
