import {
  abilitiesOf,
  whereAllowed,
  type Actor,
  type FactColumns,
  type SqlWhere,
} from '#modules/organisation';

/**
 * The facts abilities ask of a document, as columns of the instance `i`. They only ever ask whether
 * the actor himself takes part: `takesPart` tells it for the whole list at once.
 */
const columns: FactColumns<'Document'> = {
  unitId: { sql: 'i.unit_id' },
  state: { sql: 'i.state' },
  signerId: { sql: 'i.signer_id' },
  drafterIds: { sql: 'i.drafter_ids', list: true },
  participantIds: { sql: 'part.person_ids', list: true },
};

/** Join that belongs to `mayRead`; `$1` is the actor. */
export const takesPart = `LEFT JOIN (
    SELECT DISTINCT p.instance_id, ARRAY[$1::text] AS person_ids FROM engine.participant_summary p
     WHERE p.body_id = platform.current_body() AND p.person_id = $1::uuid) part
    ON part.instance_id = i.id`;

/** Which documents the actor may read, as SQL; its values begin at `$first`. */
export const mayRead = (actor: Actor, first: number): SqlWhere =>
  whereAllowed(abilitiesOf(actor), 'read', 'Document', columns, first);
