/** One command of a shared transaction failed after it had touched the database. */
export class GroupFellApart extends Error {}

/**
 * Whether a shared transaction surely left nothing: it was given up, or the server refused a
 * statement of it. A lost connection is no answer: its COMMIT may have arrived.
 */
export const hasFallenApart = (error: unknown): boolean =>
  error instanceof GroupFellApart ||
  (error instanceof Error && 'severity' in error && error.severity === 'ERROR');
