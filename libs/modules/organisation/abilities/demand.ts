import type { ActionName, SubjectName } from '#contracts';
import { DomainError } from '#kernel';
import type { Actor } from '../actor.js';
import { abilitiesOf, can } from './ability-of.js';
import type { Facts } from './subject-facts.js';

/**
 * Refuses an act on a stored row that the actor may not do. Who may not even read the row is told
 * that there is none.
 */
export function demand<Subject extends SubjectName>(
  actor: Actor,
  action: ActionName,
  kind: Subject,
  row: Facts<Subject>,
): void {
  const abilities = abilitiesOf(actor);
  if (can(abilities, action, kind, row)) return;
  const readable = can(abilities, 'read', kind, row);
  throw new DomainError(readable ? 'ActIsNotAllowed' : 'NothingIsFound', { action, subject: kind });
}
