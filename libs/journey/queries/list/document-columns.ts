import type { ActionName } from '#contracts';
import {
  abilitiesOf,
  groundsAllowed,
  whereAllowed,
  type Actor,
  type FactColumns,
  type SqlGrounds,
  type SqlWhere,
} from '#modules/organisation';

/** Which documents the actor may read, as SQL; its values begin at `$first`. */
export const mayRead = (actor: Actor, first: number): SqlWhere => allowed(actor, 'read', first);

/** On which grounds, one by one. */
export const groundsToRead = (actor: Actor, first: number): SqlGrounds =>
  groundsAllowed(abilitiesOf(actor), 'read', 'Document', columns, first);

/** Of which documents the actor may take part in what is said about them. */
export const mayComment = (actor: Actor, first: number): SqlWhere =>
  allowed(actor, 'comment', first);

const allowed = (actor: Actor, action: ActionName, first: number): SqlWhere =>
  whereAllowed(abilitiesOf(actor), action, 'Document', columns, first);

/** The facts abilities ask of a document, as columns of the instance `i`. */
const columns: FactColumns<'Document'> = {
  unitId: { sql: 'i.unit_id' },
  state: { sql: 'i.state' },
  signerId: { sql: 'i.signer_id' },
  // Whoever drafted it has edited it: that is found by index, and the array decides. Within COALESCE
  // the planner does not take the two for independent and the document for rare.
  drafterIds: {
    sql: 'i.drafter_ids',
    list: true,
    found: (person) => [
      `COALESCE(${person}::text = ANY (i.drafter_ids), FALSE)
       AND ${hasRow('drafting.edit_summary', 'document_id', 'person_id', person)}`,
    ],
  },
  // Work was addressed to the person, was done by, was handed to the person: each by its own index.
  participantIds: {
    found: (person) => [
      hasRow('engine.addressed_work_summary', 'instance_id', 'person_id', person),
      hasRow('engine.finished_work_summary', 'instance_id', 'closed_by', person),
      hasRow('engine.handing_summary', 'instance_id', 'to_id', person),
    ],
  },
};

const hasRow = (view: string, document: string, column: string, person: string): string =>
  `EXISTS (SELECT FROM ${view} r WHERE r.body_id = platform.current_body()
     AND r.${column} = ${person}::text::uuid AND r.${document} = i.id)`;
