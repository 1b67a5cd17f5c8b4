/** As the command line's; the other codes are those of the errors themselves. */
export const exitCodes = {
  done: 0,
  gateFailed: 1,
  provider: 3,
  gaps: 6,
  bug: 70,
  interrupted: 130,
} as const;
