import type { Role } from '#contracts';
import type { DocumentId, PersonId } from '#kernel';
import type { Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { roleNames } from '../names.js';
import type { Directory } from './directory.js';
import type { OpenWork } from './way.js';

export interface Assignee {
  readonly personId: PersonId | null;
  readonly role: Role | null;
  readonly unitId: string | null;
}

interface Row extends Assignee {
  readonly key: string;
  readonly kind: string;
  readonly since: Date;
  readonly dueAt: Date | null;
}

const openItems = statement<Row>(
  'journey.open_items',
  `SELECT key, kind, person_id AS "personId", role, unit_id AS "unitId", opened_at AS since,
          due_at AS "dueAt"
     FROM engine.open_work_summary
    WHERE body_id = platform.current_body() AND instance_id = $1 ORDER BY opened_at, key`,
);

/** What waits on one document, and for whom. */
export async function openWorkOf(
  tx: Transaction,
  documentId: DocumentId,
  actor: Actor,
  drafters: readonly PersonId[],
  directory: Directory,
): Promise<readonly OpenWork[]> {
  return (await tx.all(openItems, [documentId])).map((row) => ({
    key: row.key,
    kind: row.kind,
    who: whoIsWaitedFor(row, directory),
    since: row.since,
    dueAt: row.dueAt,
    mine: isFor(actor, row) && (row.kind === 'revise' || !drafters.includes(actor.personId)),
  }));
}

/** A person's name, or the role and the unit anybody of whom may act. */
export const whoIsWaitedFor = (
  { personId, role, unitId }: Assignee,
  { person, unit }: Directory,
): string =>
  personId
    ? person(personId)
    : [role && roleNames[role], unitId && unit(unitId)].filter(Boolean).join(' – ');

const isFor = ({ personId, posts }: Actor, wanted: Assignee): boolean =>
  wanted.personId === personId ||
  posts.some((post) => post.role === wanted.role && (wanted.unitId ?? post.unitId) === post.unitId);
