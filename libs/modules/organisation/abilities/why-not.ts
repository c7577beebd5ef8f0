import type { ActionName, SubjectName } from '#contracts';
import { DomainError, refusalOf } from '#kernel';
import type { Actor } from '../actor.js';
import { abilitiesOf, can, couldEver } from './ability-of.js';
import type { Facts } from './subject-facts.js';

/** An act on a stored row, as it could be tried now. */
interface Attempt<Subject extends SubjectName> {
  readonly action: ActionName;
  readonly kind: Subject;
  readonly row: Facts<Subject>;
  /** Throws what the row's own machine refuses. */
  readonly demand: () => void;
}

/** Whom the row waits for. */
export interface Waiting {
  readonly who: string;
  readonly since: string;
  readonly dueAt: string | null;
}

/**
 * What stands against an act, or null: a post that never does such things, then the row itself, then
 * that it is somebody else's part.
 */
export function whyNot<Subject extends SubjectName>(
  actor: Actor,
  { action, kind, row, demand }: Attempt<Subject>,
  waiting: readonly Waiting[] = [],
): DomainError | null {
  const abilities = abilitiesOf(actor);
  if (!couldEver(abilities, action, kind)) return new DomainError('ActIsNotAllowed');
  const refusal = refusalOf(demand);
  if (refusal) return refusal;
  if (can(abilities, action, kind, row)) return null;
  const [first] = waiting;
  return first
    ? new DomainError('ActIsForSomebodyElse', { ...first })
    : new DomainError('ActIsNotAllowed');
}
