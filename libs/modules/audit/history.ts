import { statement, type Transaction } from '#platform';
import { Injectable } from '@nestjs/common';

export interface HistoryEntry {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly personId: string | null;
  readonly subjectVersion: number;
  readonly canonical: Buffer;
  /** Place in the log; null while the sequencer has not reached it. */
  readonly logIndex: string | null;
}

const historyOfSubject = statement<HistoryEntry>(
  'audit.history_of_subject',
  `SELECT e.id, e.at, e.action, e.person_id AS "personId", e.subject_version AS "subjectVersion",
          e.canonical, l.log_index AS "logIndex"
     FROM audit.event e
     LEFT JOIN audit.log_entry l ON l.body_id = e.body_id AND l.event_id = e.id
    WHERE e.body_id = platform.current_body() AND e.subject_id = $1
    ORDER BY e.id`,
);

/** What happened to one subject, read from the trail itself. */
@Injectable()
export class History {
  ofSubject(tx: Transaction, subjectId: string): Promise<HistoryEntry[]> {
    return tx.all(historyOfSubject, [subjectId]);
  }
}
