import { DomainError } from '#kernel';

/**
 * One command of a shared transaction failed after it had touched the database, or was refused by a
 * row that may be out of date.
 */
export class GroupFellApart extends Error {}

/**
 * Whether a shared transaction surely left nothing: it was given up, or the server refused a
 * statement of it. A lost connection is no answer: its COMMIT may have arrived.
 */
export const hasFallenApart = (error: unknown): boolean =>
  error instanceof GroupFellApart ||
  (error instanceof Error && 'severity' in error && error.severity === 'ERROR');

/** Whether the stored row may say otherwise than the known one did; nothing of the command stayed. */
export const mayBeOutOfDate = (error: unknown): boolean =>
  error instanceof DomainError || hasFallenApart(error);
