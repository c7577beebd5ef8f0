import {
  abilitiesOf,
  whereAllowed,
  type Actor,
  type FactColumns,
  type SqlWhere,
} from '#modules/organisation';

/** Asked once for a whole list; `$1` is the actor. */
const whereActorTookPart = `i.id IN (SELECT w.instance_id FROM engine.participant_summary w
  WHERE w.body_id = platform.current_body() AND w.person_id = $1::uuid)`;

/** The facts of a petition as columns of its register row `p` and its instance `i`. */
const columns: FactColumns<'Petition'> = {
  unitId: { sql: 'i.unit_id' },
  handlerId: { sql: `(i.context ->> 'handler')` },
  state: { sql: 'i.state' },
  participantIds: { sql: `CASE WHEN ${whereActorTookPart} THEN ARRAY[$1::text] END`, list: true },
  confidential: { sql: 'p.confidential' },
};

/** Which petitions the actor, `$1`, may read, as SQL; its values begin at `$first`. */
export const mayRead = (actor: Actor, first: number): SqlWhere =>
  whereAllowed(abilitiesOf(actor), 'read', 'Petition', columns, first);

/** It is open and its time has passed, or it was answered too late. `$2` is now. */
export const isLate = `(i.late OR (i.state IN ('received', 'assigned')
  AND (i.context #>> '{times,dueAt}')::timestamptz < $2::timestamptz))`;
