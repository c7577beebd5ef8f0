import type { ReturnContent } from '#contracts';
import type { Id, PersonId, UnitId } from '#kernel';
import { directoryOf } from '#modules/organisation';
import { statement, type Transaction } from '#platform';

export type PeriodId = Id<'Period'>;
export type ReturnId = Id<'UnitReturn'>;
export type ReturnVersionId = Id<'ReturnVersion'>;

/** What a unit reported, as the coordinating unit accepted it: the newest version it accepted. */
export interface AcceptedReturn {
  readonly returnId: ReturnId;
  readonly versionId: ReturnVersionId;
  readonly versionNo: number;
  readonly hash: string;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly approvedBy: { readonly personId: PersonId; readonly name: string };
  readonly approvedAt: Date;
  readonly acceptedAt: Date;
  readonly content: ReturnContent;
}

/** A unit that the period still waits for, and at which step its return is. */
export interface MissingUnit {
  readonly returnId: ReturnId;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly state: string;
}

interface AcceptedRow {
  readonly returnId: ReturnId;
  readonly versionId: ReturnVersionId;
  readonly versionNo: number;
  readonly hash: string;
  readonly unitId: UnitId;
  readonly approvedBy: PersonId;
  readonly approvedAt: Date;
  readonly acceptedAt: string;
  readonly canonical: Buffer;
}

/** What was accepted stays accepted while the unit works on another version. */
const acceptedOf = statement<AcceptedRow>(
  'reporting.accepted_of_period',
  `SELECT r.id AS "returnId", v.id AS "versionId", v.no AS "versionNo", v.hash,
          r.unit_id AS "unitId", v.approved_by AS "approvedBy", v.approved_at AS "approvedAt",
          i.context #>> '{accepted,at}' AS "acceptedAt", v.canonical
     FROM reporting.unit_return r
     JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.id
     JOIN reporting.return_version v ON v.body_id = r.body_id
      AND v.id = (i.context #>> '{accepted,versionId}')::uuid
    WHERE r.body_id = platform.current_body() AND r.period_id = $1 AND i.state <> 'waived'
    ORDER BY r.unit_id`,
);

const missingOf = statement<Omit<MissingUnit, 'unitName'>>(
  'reporting.missing_of_period',
  `SELECT r.id AS "returnId", r.unit_id AS "unitId", i.state
     FROM reporting.unit_return r
     JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.id
    WHERE r.body_id = platform.current_body() AND r.period_id = $1 AND i.state <> 'waived'
      AND i.context -> 'accepted' = 'null'::jsonb
    ORDER BY r.unit_id`,
);

/** The returns a report may be drafted from, one per unit. */
export async function acceptedReturns(
  tx: Transaction,
  periodId: PeriodId,
): Promise<readonly AcceptedReturn[]> {
  const { person, unit } = await directoryOf(tx);
  return (await tx.all(acceptedOf, [periodId])).map(({ canonical, ...row }) => ({
    ...row,
    unitName: unit(row.unitId),
    approvedBy: { personId: row.approvedBy, name: person(row.approvedBy) },
    acceptedAt: new Date(row.acceptedAt),
    content: JSON.parse(canonical.toString('utf8')) as ReturnContent,
  }));
}

/** Units that have nothing accepted in this period; those that were waived are not waited for. */
export async function missingUnits(
  tx: Transaction,
  periodId: PeriodId,
): Promise<readonly MissingUnit[]> {
  const { unit } = await directoryOf(tx);
  return (await tx.all(missingOf, [periodId])).map((row) => ({
    ...row,
    unitName: unit(row.unitId),
  }));
}
