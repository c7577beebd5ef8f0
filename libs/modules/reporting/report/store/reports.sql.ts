import type { DocumentId, PersonId } from '#kernel';
import { statement } from '#platform';

/** A return, or a received report, that figures are drawn from, in its version. */
export interface BasisEntry {
  readonly returnId: string;
  readonly versionId: string;
  readonly versionNo: number;
  readonly unitName: string;
  readonly personName: string;
  /** ISO 8601. */
  readonly at: string;
}

export interface ReportRow {
  readonly documentId: DocumentId;
  readonly periodId: string | null;
  readonly regimeKey: string | null;
  readonly periodName: string;
  readonly year: number;
  readonly kind: string;
  readonly ordinal: number;
  readonly from: string;
  readonly to: string;
  readonly basis: readonly BasisEntry[];
  readonly draftedBy: PersonId;
  readonly draftedAt: Date;
  readonly state: string;
  readonly withoutNames: readonly string[] | null;
  readonly withoutReason: string | null;
  readonly withoutBy: PersonId | null;
}

export const insertReport = statement(
  'reporting.insert_report',
  `INSERT INTO reporting.report (body_id, document_id, period_id, regime_key, period_name, year, kind,
          ordinal, window_from, window_to, basis, drafted_by, drafted_at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);

export const insertWithout = statement(
  'reporting.insert_report_without',
  `INSERT INTO reporting.report_without (body_id, document_id, names, reason, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5)`,
);

const columns = `r.document_id AS "documentId", r.period_id AS "periodId",
  r.regime_key AS "regimeKey", r.period_name AS "periodName", r.year, r.kind, r.ordinal,
  r.window_from::text AS "from", r.window_to::text AS "to", r.basis,
  r.drafted_by AS "draftedBy", r.drafted_at AS "draftedAt", i.state,
  w.names AS "withoutNames", w.reason AS "withoutReason", w.person_id AS "withoutBy"`;

const reports = `reporting.report r
  JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.document_id
  LEFT JOIN reporting.report_without w
    ON w.body_id = r.body_id AND w.document_id = r.document_id`;

export const reportOf = statement<ReportRow>(
  'reporting.report_of_document',
  `SELECT ${columns} FROM ${reports}
    WHERE r.body_id = platform.current_body() AND r.document_id = $1`,
);

/** Null asks for any period, any year. Newest first. */
export const listReports = statement<ReportRow>(
  'reporting.list_reports',
  `SELECT ${columns} FROM ${reports}
    WHERE r.body_id = platform.current_body()
      AND ($1::uuid IS NULL OR r.period_id = $1) AND ($2::int IS NULL OR r.year = $2)
    ORDER BY r.drafted_at DESC, r.document_id`,
);

/** A report of the same period that was not given up. Null as the period: of received reports. */
export const livingReport = statement<{ readonly documentId: DocumentId }>(
  'reporting.living_report',
  `SELECT r.document_id AS "documentId" FROM reporting.report r
     JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.document_id
    WHERE r.body_id = platform.current_body() AND r.period_id IS NOT DISTINCT FROM $1
      AND r.regime_key IS NOT DISTINCT FROM $2 AND (r.year, r.kind, r.ordinal) = ($3, $4, $5)
      AND i.state NOT IN ('cancelled', 'recalled', 'replaced')
    ORDER BY r.drafted_at DESC LIMIT 1`,
);

/** Keeps two drafts of one period apart until the transaction ends. */
export const holdPeriodOfReport = statement(
  'reporting.hold_period_of_report',
  `SELECT pg_advisory_xact_lock(hashtextextended(platform.current_body()::text || $1, 39))`,
);

export const updateBasis = statement(
  'reporting.update_report_basis',
  `UPDATE reporting.report SET basis = $2
    WHERE body_id = platform.current_body() AND document_id = $1`,
);

/** Signed and not taken back: what such a report says stands. */
export const signedStates = [
  ...['leaderSigned', 'issuing', 'issued', 'sent', 'acknowledged', 'filed'],
] as const;
