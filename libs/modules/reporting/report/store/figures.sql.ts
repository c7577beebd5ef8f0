import type { Id, PersonId } from '#kernel';
import { statement } from '#platform';
import type { EarlierFigure } from '../../figures/figure.js';
import type { PackedFigure } from '../../figures/pack-sources.js';
import type { FigurePlace } from '../draft/material.js';
import { signedStates } from './reports.sql.js';

export type FigureId = Id<'Figure'>;

/** Without where it comes from: that is much, and read only where it is shown. */
export interface FigureRow {
  readonly id: FigureId;
  readonly node: PackedFigure['node'];
  readonly places: readonly FigurePlace[];
  /** Another value that stands in the text; null when it is the computed one. */
  readonly overridden: string | null;
  readonly reason: string | null;
  readonly overriddenBy: PersonId | null;
  readonly overriddenAt: Date | null;
}

/** All figures of a report in one statement, as JSON. */
export const insertFigures = statement(
  'reporting.insert_figures',
  `INSERT INTO reporting.figure (body_id, id, document_id, position, key, code, node, sources, places,
          return_ids)
   SELECT platform.current_body(), f.id, $1, f.position, f.node ->> 'key', f.node ->> 'code',
          f.node, f.sources, f.places, f.return_ids
     FROM json_to_recordset($2::json)
       AS f(id uuid, position int, node jsonb, sources jsonb, places jsonb, return_ids uuid[])`,
);

/** New values of the figures that are there already, by their keys. */
export const updateFigures = statement(
  'reporting.update_figures',
  `UPDATE reporting.figure f SET node = n.node, sources = n.sources, return_ids = n.return_ids
     FROM json_to_recordset($2::json) AS n(node jsonb, sources jsonb, return_ids uuid[])
    WHERE f.body_id = platform.current_body() AND f.document_id = $1 AND f.key = n.node ->> 'key'`,
);

const newest = `LEFT JOIN LATERAL (
    SELECT o.value, o.reason, o.person_id, o.at FROM reporting.figure_override o
     WHERE o.body_id = f.body_id AND o.figure_id = f.id ORDER BY o.at DESC, o.id DESC LIMIT 1) o
    ON o.value IS DISTINCT FROM f.node ->> 'value'`;

const row = `f.id, f.node, f.places, o.value AS overridden, o.reason,
  o.person_id AS "overriddenBy", o.at AS "overriddenAt"`;

const ofReport = `FROM reporting.figure f ${newest}
    WHERE f.body_id = platform.current_body() AND f.document_id = $1`;

export const figureValuesOf = statement<FigureRow>(
  'reporting.figure_values_of_report',
  `SELECT ${row} ${ofReport} ORDER BY f.position`,
);

export const countedFiguresOf = statement<FigureRow & { readonly readingCount: number }>(
  'reporting.counted_figures_of_report',
  `SELECT ${row}, (SELECT coalesce(sum(jsonb_array_length(s -> 'said')), 0)
                     FROM jsonb_array_elements(f.sources -> 'readings') s)::int AS "readingCount"
     ${ofReport} ORDER BY f.position`,
);

export const figuresOf = statement<FigureRow & PackedFigure>(
  'reporting.figures_of_report',
  `SELECT ${row}, f.sources ${ofReport} ORDER BY f.position`,
);

export const figureById = statement<FigureRow & PackedFigure>(
  'reporting.figure_by_id',
  `SELECT ${row}, f.sources ${ofReport} AND f.id = $2`,
);

export const insertOverride = statement(
  'reporting.insert_figure_override',
  `INSERT INTO reporting.figure_override (body_id, id, figure_id, value, computed, reason, person_id, at)
   VALUES (platform.current_body(), $1, $2, $3, $4, $5, $6, $7)`,
);

/** Figures of targets in signed reports of the same regime, this year and the last; newest report first. */
export const earlierFigures = statement<EarlierFigure & { readonly ordinal: number }>(
  'reporting.earlier_figures',
  `SELECT f.key, f.code, r.document_id AS "documentId", r.period_name AS "periodName",
          coalesce(o.value, f.node ->> 'value') AS value,
          CASE WHEN o.value IS NULL THEN f.node ->> 'numerator' END AS numerator,
          CASE WHEN o.value IS NULL THEN f.node ->> 'denominator' END AS denominator,
          r.year, r.kind, r.ordinal, r.window_from::text AS "from", r.window_to::text AS "to"
     FROM reporting.report r
     JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.document_id
     JOIN reporting.figure f ON f.body_id = r.body_id AND f.document_id = r.document_id ${newest}
    WHERE r.body_id = platform.current_body() AND r.regime_key IS NOT DISTINCT FROM $1
      AND r.year IN ($2::int, $2::int - 1) AND r.window_to < $3::date
      AND i.state IN (${signedStates.map((state) => `'${state}'`).join(', ')})
      AND f.code LIKE 'target:%:value'
    ORDER BY r.drafted_at DESC, f.position`,
);

/** Where what a return says is used. */
export const usesOfReturn = statement<
  PackedFigure & {
    readonly figureId: FigureId;
    readonly documentId: Id<'Document'>;
    readonly periodName: string;
    readonly overridden: string | null;
  }
>(
  'reporting.uses_of_return',
  `SELECT f.id AS "figureId", f.document_id AS "documentId", r.period_name AS "periodName",
          f.node, f.sources, o.value AS overridden
     FROM reporting.figure f
     JOIN reporting.report r ON r.body_id = f.body_id AND r.document_id = f.document_id ${newest}
    WHERE f.body_id = platform.current_body() AND f.return_ids @> ARRAY[$1::uuid]
    ORDER BY r.drafted_at, f.position`,
);

/** Figures that take a value of one target or task, by the returns that tell of it. $1 row */
export const figuresOfRow = statement<{
  readonly figureId: FigureId;
  readonly documentId: Id<'Document'>;
  readonly periodName: string;
  readonly label: string;
  readonly unit: string | null;
  readonly value: string | null;
}>(
  'reporting.figures_of_row',
  `SELECT f.id AS "figureId", f.document_id AS "documentId", r.period_name AS "periodName",
          f.node ->> 'label' AS label, f.node ->> 'unit' AS unit,
          coalesce(o.value, f.node ->> 'value') AS value
     FROM reporting.report r
     JOIN reporting.figure f ON f.body_id = r.body_id AND f.document_id = r.document_id ${newest}
    WHERE r.body_id = platform.current_body()
      AND r.period_id IN (
        SELECT u.period_id FROM reporting.reported_row t
          JOIN reporting.unit_return u ON u.body_id = t.body_id AND u.id = t.return_id
         WHERE t.body_id = platform.current_body() AND t.row_id = $1)
      AND EXISTS (
        SELECT FROM jsonb_array_elements(f.sources -> 'readings') s
         WHERE s ->> 'subject' = $1::uuid::text)
    ORDER BY r.drafted_at DESC, f.position`,
);
