import type { ActionName } from '#contracts';
import {
  abilitiesOf,
  whereAllowed,
  type Actor,
  type FactColumns,
  type SqlWhere,
} from '#modules/organisation';

/** Which documents the actor, `$1`, may read, as SQL; its values begin at `$first`. */
export const mayRead = (actor: Actor, first: number): SqlWhere => allowed(actor, 'read', first);

/** Of which documents the actor, `$1`, may take part in what is said about them. */
export const mayComment = (actor: Actor, first: number): SqlWhere =>
  allowed(actor, 'comment', first);

function allowed(actor: Actor, action: ActionName, first: number): SqlWhere {
  const absent = actor.standsInFor.map(({ personId }) => personId);
  const columns = columnsFor(absent.map((_, n) => first + n));
  const abilities = abilitiesOf(actor);
  const where = whereAllowed(abilities, action, 'Document', columns, first + absent.length);
  return { ...where, values: [...absent, ...where.values] };
}

/**
 * The facts abilities ask of a document, as columns of the instance `i`. Of those who take part they
 * only ever ask whether the actor is among them, or somebody he stands in for.
 */
const columnsFor = (absent: readonly number[]): FactColumns<'Document'> => ({
  unitId: { sql: 'i.unit_id' },
  state: { sql: 'i.state' },
  signerId: { sql: 'i.signer_id' },
  drafterIds: { sql: 'i.drafter_ids', list: true },
  participantIds: { sql: `ARRAY[${[1, ...absent].map(ifTookPart).join(', ')}]`, list: true },
});

/** Asked once for a whole list. */
const ifTookPart = (person: number): string =>
  `CASE WHEN i.id IN (SELECT p.instance_id FROM engine.participant_summary p
     WHERE p.body_id = platform.current_body() AND p.person_id = $${person}::uuid)
   THEN $${person}::uuid::text END`;
