import {
  abilitiesOf,
  whereAllowed,
  type Actor,
  type FactColumns,
  type SqlWhere,
} from '#modules/organisation';

/** Asked once for a whole list; `$1` is the actor. */
const whereActorTookPart = `i.id IN (SELECT p.instance_id FROM engine.participant_summary p
  WHERE p.body_id = platform.current_body() AND p.person_id = $1::uuid)`;

/**
 * The facts abilities ask of a document, as columns of the instance `i`. Of those who take part they
 * only ever ask whether the actor is among them.
 */
const columns: FactColumns<'Document'> = {
  unitId: { sql: 'i.unit_id' },
  state: { sql: 'i.state' },
  signerId: { sql: 'i.signer_id' },
  drafterIds: { sql: 'i.drafter_ids', list: true },
  participantIds: { sql: `CASE WHEN ${whereActorTookPart} THEN ARRAY[$1::text] END`, list: true },
};

/** Which documents the actor, `$1`, may read, as SQL; its values begin at `$first`. */
export const mayRead = (actor: Actor, first: number): SqlWhere =>
  whereAllowed(abilitiesOf(actor), 'read', 'Document', columns, first);

/** Of which documents the actor, `$1`, may take part in what is said about them. */
export const mayComment = (actor: Actor, first: number): SqlWhere =>
  whereAllowed(abilitiesOf(actor), 'comment', 'Document', columns, first);
