/** What a command's end tells the shell. */
export const exitCodes = {
  /** Done; valid. */
  ok: 0,
  /** Refused, or found not valid. */
  refused: 1,
  /** Cannot be decided: something is missing; also a command that is not understood. */
  undecided: 2,
  /** A fault of ours. */
  broken: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
