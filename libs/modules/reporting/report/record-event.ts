import type { DocumentId, Ids } from '#kernel';
import type { TrailActor, Transaction } from '#platform';
import { countChanges } from './store/decisions.sql.js';

interface ReportEvent {
  readonly action:
    | 'ReportDrafted'
    | 'FigureOverridden'
    | 'DifferencesTakenOver'
    | 'DifferencesLeft';
  readonly documentId: DocumentId;
  readonly at: Date;
  readonly actor: TrailActor;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Tells the trail; every change of a report beside its text counts one up. */
export async function recordReportEvent(
  tx: Transaction,
  ids: Ids,
  { action, documentId, at, actor, data }: ReportEvent,
): Promise<void> {
  const { count = 0 } = (await tx.one(countChanges, [documentId])) ?? {};
  await tx.record({
    id: ids.next<'TrailEvent'>(),
    bodyId: tx.bodyId,
    ...{ at, actor, action, data },
    subject: { type: 'report', id: documentId },
    subjectVersion: count + 1,
  });
}
