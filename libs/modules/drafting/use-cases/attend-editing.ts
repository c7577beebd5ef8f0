import type { DocumentId, PersonId } from '#kernel';
import { listPeople } from '#modules/organisation';
import type { Transaction } from '#platform';
import { deleteEditing, deleteGone, selectOtherTabs, upsertEditing } from '../store/editing.sql.js';
import { readWorkingCopy } from './read-working-copy.js';

/** Somebody edits a document in one tab of his browser. */
export interface Editing {
  readonly documentId: DocumentId;
  readonly by: PersonId;
  /** Made up by the browser. */
  readonly tab: string;
}

export interface OtherEditor {
  readonly personId: PersonId;
  readonly name: string;
  readonly since: Date;
  /** The same person in another tab. */
  readonly isMyself: boolean;
}

export interface Attendance {
  readonly others: readonly OtherEditor[];
  /** The saved text now. */
  readonly revision: number;
}

/** Who was not heard of for so long has gone. */
const goneAfterMs = 60_000;

/** Tells that a tab still edits, and hears who else does. It keeps nobody from saving. */
export async function attendEditing(
  tx: Transaction,
  { documentId, by, tab, at }: Editing & { readonly at: Date },
): Promise<Attendance> {
  const { revision } = await readWorkingCopy(tx, documentId);
  const gone = new Date(at.getTime() - goneAfterMs);
  await tx.run(upsertEditing, [tx.bodyId, documentId, by, tab, at, gone]);
  await tx.run(deleteGone, [tx.bodyId, documentId, gone]);
  const others = await tx.all(selectOtherTabs, [tx.bodyId, documentId, by, tab]);
  const names = new Map((await listPeople(tx)).map(({ id, name }) => [id, name]));
  return {
    revision,
    others: others.map(({ personId, since }) => ({
      personId,
      name: names.get(personId) ?? personId,
      since,
      isMyself: personId === by,
    })),
  };
}

export async function leaveEditing(
  tx: Transaction,
  { documentId, by, tab }: Editing,
): Promise<void> {
  await tx.run(deleteEditing, [tx.bodyId, documentId, by, tab]);
}
