import { statement, type Transaction } from '#platform';
import { actInWords } from './act-in-words.js';

interface Row {
  readonly id: string;
  readonly subjectVersion: number;
  readonly canonical: Buffer;
  readonly logIndex: string | null;
}

/** The shape in which events stand in the trail's canonical bytes. */
interface StoredEvent {
  readonly at: string;
  readonly action: string;
  readonly actor: { readonly personId: string | null; readonly authority: string | null };
  readonly data: Readonly<Record<string, unknown>>;
}

/** How it lives on as a plan is told by its tasks and targets. */
const historyOfDocument = statement<Row>(
  'journey.history_of_document',
  `SELECT id, subject_version AS "subjectVersion", canonical, log_index AS "logIndex"
     FROM audit.event_summary
    WHERE body_id = platform.current_body() AND subject_id = $1 AND subject_type <> 'plan'
    ORDER BY id`,
);

/** What happened to a document, read from the trail itself. */
export async function readHistory(
  tx: Transaction,
  documentId: string,
  nameOf: (personId: string) => string,
) {
  const rows = await tx.all(historyOfDocument, [documentId]);
  return rows.map(({ id, subjectVersion, canonical, logIndex }) => {
    const { at, action, actor, data } = JSON.parse(canonical.toString('utf8')) as StoredEvent;
    return {
      id,
      at,
      action,
      actionName: actInWords({ action, data }, nameOf),
      by: actor.personId && nameOf(actor.personId),
      authority:
        actor.authority ?? (typeof data['authority'] === 'string' ? data['authority'] : null),
      subjectVersion,
      logIndex: logIndex === null ? null : Number(logIndex),
      data,
    };
  });
}
