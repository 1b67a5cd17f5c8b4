/** What the exit status of every command means. */
export const exitCodes = {
  done: 0,
  gateFailed: 1,
  usage: 2,
  provider: 3,
  gaps: 6,
  bug: 70,
  interrupted: 130,
} as const;

/** For `--help`. */
export const exitCodesText = `Exit codes:
  0 done                            5 the budget cannot be kept: a price is unknown
  1 the gate failed (compare)       6 finished with gaps: go on with --continue
  2 wrong config or usage           70 a bug in CoEval
  3 a provider or a probe failed    130 interrupted, everything so far is kept
  4 the run's folder is damaged or locked`;
