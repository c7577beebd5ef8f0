import type { DocumentId, Id } from '#kernel';
import { statement } from '#platform';
import type { PackedFigure } from '../../figures/pack-sources.js';

export type ReceivedReportId = Id<'ReceivedReport'>;

/** Of what a report tells: the regime, the year, which of its periods. */
export interface PeriodKey {
  readonly regime: string;
  readonly year: number;
  readonly kind: string;
  readonly ordinal: number;
}

export interface ReceivedRow {
  readonly id: ReceivedReportId;
  readonly incomingId: Id<'Incoming'>;
  readonly organId: string;
  readonly pdfSha256: string;
  readonly arrivedAt: Date;
  readonly state: 'read' | 'refused';
  readonly refusal: string | null;
  readonly regime: string | null;
  readonly year: number | null;
  readonly kind: string | null;
  readonly ordinal: number | null;
  readonly periodName: string | null;
  readonly from: string | null;
  readonly to: string | null;
  /** Of the letter it came in. */
  readonly code: string;
  readonly subject: string;
  readonly centreName: string;
  readonly signerName: string;
  readonly letterState: 'arrived' | 'accepted' | 'refused';
}

/** No row when the document was read before. */
export const insertReceived = statement<{ readonly id: ReceivedReportId }>(
  'reporting.insert_received_report',
  `INSERT INTO reporting.received_report (body_id, id, incoming_id, organ_id, pdf_sha256, arrived_at,
          state, refusal, regime_key, year, kind, ordinal, period_name, window_from, window_to)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   ON CONFLICT DO NOTHING RETURNING id`,
);

export const insertReceivedFigures = statement(
  'reporting.insert_received_figures',
  `INSERT INTO reporting.received_figure (body_id, report_id, position, code, node, sources)
   SELECT platform.current_body(), $1, f.position, f.node ->> 'code', f.node, f.sources
     FROM ROWS FROM (json_to_recordset($2::json) AS (node jsonb, sources jsonb))
       WITH ORDINALITY AS f(node, sources, position)`,
);

const columns = `r.id, r.incoming_id AS "incomingId", r.organ_id AS "organId",
  r.pdf_sha256 AS "pdfSha256", r.arrived_at AS "arrivedAt", r.state, r.refusal,
  r.regime_key AS regime, r.year, r.kind, r.ordinal, r.period_name AS "periodName",
  r.window_from::text AS "from", r.window_to::text AS "to", d.code, d.subject,
  d.sender_name AS "centreName", d.signer_name AS "signerName", d.state AS "letterState"`;

const received = `reporting.received_report r
  JOIN dispatch.incoming_summary d ON d.body_id = r.body_id AND d.id = r.incoming_id`;

export const receivedReport = statement<ReceivedRow>(
  'reporting.received_report_by_id',
  `SELECT ${columns} FROM ${received} WHERE r.body_id = platform.current_body() AND r.id = $1`,
);

/** The newest of a centre and a period first. Null asks for any regime. */
export const receivedOfYear = statement<ReceivedRow>(
  'reporting.received_of_year',
  `SELECT ${columns} FROM ${received}
    WHERE r.body_id = platform.current_body() AND r.year = $1
      AND ($2::text IS NULL OR r.regime_key = $2)
    ORDER BY r.arrived_at DESC, r.id DESC`,
);

/** Without what they were made of, which is counted only. */
export const receivedFigures = statement<{
  readonly node: PackedFigure['node'];
  readonly readingCount: number;
}>(
  'reporting.received_figures',
  `SELECT node, (SELECT coalesce(sum(jsonb_array_length(s -> 'said')), 0)
                   FROM jsonb_array_elements(sources -> 'readings') s)::int AS "readingCount"
     FROM reporting.received_figure
    WHERE body_id = platform.current_body() AND report_id = $1 ORDER BY position`,
);

/** $1 report, $2 key of the figure */
export const receivedFigure = statement<PackedFigure>(
  'reporting.received_figure',
  `SELECT node, sources FROM reporting.received_figure
    WHERE body_id = platform.current_body() AND report_id = $1 AND node ->> 'key' = $2`,
);

/** The values alone, of many reports: what totals are made of. */
export const receivedValues = statement<{
  readonly reportId: ReceivedReportId;
  readonly node: PackedFigure['node'];
}>(
  'reporting.received_values',
  `SELECT report_id AS "reportId", node
     FROM reporting.received_figure
    WHERE body_id = platform.current_body() AND report_id = ANY ($1::uuid[])
      AND code NOT LIKE 'unit:%'
    ORDER BY report_id, position`,
);

export interface OwnPeriodRow extends PeriodKey {
  readonly title: string;
  readonly dueOn: string;
  /** The last day of its data. */
  readonly windowTo: string;
}

/** Periods that this body itself opened: they say when reports are due here. */
export const ownPeriods = statement<OwnPeriodRow>(
  'reporting.own_periods_of_year',
  `SELECT g.key AS regime, coalesce(g.definition ->> 'title', g.key) AS title, p.year, p.kind,
          p.ordinal, p.centre_due::text AS "dueOn", p.window_to::text AS "windowTo"
     FROM reporting.period p
     JOIN reporting.regime g ON g.body_id = p.body_id AND g.id = p.regime_id
    WHERE p.body_id = platform.current_body() AND p.year = $1
      AND ($2::text IS NULL OR g.key = $2)
    ORDER BY p.window_to, g.key`,
);

export interface ReminderRow extends PeriodKey {
  readonly organId: string;
  readonly documentId: DocumentId;
  /** Where the letter stands on its way. */
  readonly state: string;
  readonly code: string | null;
  readonly date: string | null;
}

/** Of each body and period the newest letter that was not given up. */
export const remindersOfYear = statement<ReminderRow>(
  'reporting.reminders_of_year',
  `SELECT DISTINCT ON (m.organ_id, m.regime_key, m.year, m.kind, m.ordinal)
          m.organ_id AS "organId", m.regime_key AS regime, m.year, m.kind, m.ordinal,
          m.document_id AS "documentId", i.state, i.code,
          i.context #>> '{registration,date}' AS date
     FROM reporting.reminder m
     JOIN engine.instance_summary i ON i.body_id = m.body_id AND i.id = m.document_id
    WHERE m.body_id = platform.current_body() AND m.year = $1
      AND i.state NOT IN ('cancelled', 'recalled', 'replaced')
    ORDER BY m.organ_id, m.regime_key, m.year, m.kind, m.ordinal, m.at DESC, m.document_id DESC`,
);

export const insertReminder = statement(
  'reporting.insert_reminder',
  `INSERT INTO reporting.reminder (body_id, document_id, organ_id, regime_key, year, kind, ordinal,
          person_id, at)
   SELECT platform.current_body(), $1, organ, $3, $4, $5, $6, $7, $8 FROM unnest($2::text[]) organ`,
);
