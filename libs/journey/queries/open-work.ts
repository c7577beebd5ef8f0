import type { DocumentId, PersonId } from '#kernel';
import { whoIsWaitedFor, type Actor, type WaitedFor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import type { Directory } from './directory.js';
import type { OpenWork } from './way.js';

interface Row extends WaitedFor {
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

const isFor = ({ personId, posts }: Actor, wanted: WaitedFor): boolean =>
  wanted.personId === personId ||
  posts.some((post) => post.role === wanted.role && (wanted.unitId ?? post.unitId) === post.unitId);
