import { whoIsWaitedFor, type WaitedFor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import type { Directory } from '../document/directory.js';

export interface WorkOnDocument {
  readonly documentId: string;
  readonly kind: string;
  readonly who: string;
  readonly since: Date;
  readonly dueAt: Date | null;
}

interface Row extends WaitedFor {
  readonly documentId: string;
  readonly kind: string;
  readonly since: Date;
  readonly dueAt: Date | null;
}

const openOnDocuments = statement<Row>(
  'journey.open_on_documents',
  `SELECT instance_id AS "documentId", kind, coalesce(held_by, person_id) AS "personId", role, unit_id AS "unitId",
          opened_at AS since, due_at AS "dueAt"
     FROM engine.open_work_summary
    WHERE body_id = platform.current_body() AND instance_id = ANY($1::uuid[])
    ORDER BY due_at NULLS LAST, opened_at, key`,
);

/** What waits on some documents, soonest due first. */
export const workOnDocuments = async (
  tx: Transaction,
  ids: readonly string[],
  directory: Directory,
): Promise<readonly WorkOnDocument[]> =>
  (await tx.all(openOnDocuments, [ids])).map(({ documentId, kind, since, dueAt, ...row }) => ({
    ...{ documentId, kind, since, dueAt },
    who: whoIsWaitedFor(row, directory),
  }));
