import type { ReplyOf, returnFilesContract } from '#contracts';
import { DomainError, type DocumentId, type UnitId } from '#kernel';
import { abilitiesOf, directoryOf, whereAllowed, type Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { returnColumns } from '../use-cases/list-returns.js';
import { figureById, type FigureId } from './store/figures.sql.js';
import { reportOf } from './store/reports.sql.js';

type Told = ReplyOf<typeof returnFilesContract.ofFigure>;
type Evidence = Told['evidence'][number];

type Row = Pick<Evidence, 'kind' | 'name' | 'ref' | 'returnId' | 'versionNo'> & {
  readonly unitId: UnitId;
};

const most = 100;

/** What proves the values a figure was made of, in the very versions it took, where the actor may read the return. */
export async function evidenceOfFigure(
  tx: Transaction,
  actor: Actor,
  { documentId, figureId }: { readonly documentId: DocumentId; readonly figureId: FigureId },
): Promise<Told> {
  const figure = await tx.one(figureById, [documentId, figureId]);
  if (!figure) throw new DomainError('NothingIsFound');
  const report = await tx.one(reportOf, [documentId]);
  // What another body's units named as proof stays with that body.
  if (!report?.periodId) return { evidence: [], more: false };
  const { returns, readings } = figure.sources;
  const targets = readings.filter((one) => one.of === 'target' && one.part !== 'asked');
  const places = new Set(targets.flatMap(({ said }) => said.map(([at]) => at)));
  const versions = returns.filter((_, at) => places.has(at)).map(({ versionId }) => versionId);
  const subjects = [...new Set(targets.map(({ subject }) => subject))];
  const allowed = whereAllowed(abilitiesOf(actor), 'read', 'UnitReturn', returnColumns, 3);
  const rows = await tx.all(evidenceIn(allowed), [versions, subjects, ...allowed.values]);
  const { unit } = await directoryOf(tx);
  return {
    evidence: rows.slice(0, most).map(({ unitId, ...one }) => ({ ...one, unitName: unit(unitId) })),
    more: rows.length > most,
  };
}

const evidenceIn = (allowed: ReturnType<typeof whereAllowed>) =>
  statement<Row>(
    `reporting.evidence_of_figure_${allowed.key}`,
    `SELECT e ->> 'kind' AS kind, e ->> 'name' AS name, e ->> 'ref' AS ref,
            r.id AS "returnId", r.unit_id AS "unitId", v.no AS "versionNo"
       FROM reporting.return_version v
       JOIN reporting.unit_return r ON r.body_id = v.body_id AND r.id = v.return_id
       JOIN reporting.period p ON p.body_id = r.body_id AND p.id = r.period_id
       JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.id
      CROSS JOIN LATERAL jsonb_array_elements(
        convert_from(v.canonical, 'UTF8')::jsonb -> 'targets') target
      CROSS JOIN LATERAL jsonb_array_elements(target -> 'evidence') e
      WHERE v.body_id = platform.current_body() AND v.id = ANY ($1::uuid[])
        AND target ->> 'targetId' = ANY ($2::text[]) AND ${allowed.sql}
      ORDER BY r.id, e ->> 'name' LIMIT ${most + 1}`,
  );
