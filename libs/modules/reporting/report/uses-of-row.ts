import type { ReplyOf, rowUsesContract } from '#contracts';
import { abilitiesOf, directoryOf, whereAllowed, type Actor } from '#modules/organisation';
import type { TargetId, TaskId } from '#modules/planning';
import { statement, type Transaction } from '#platform';
import { stateNames } from '../figures/formula-words.js';
import { returnColumns, toldReturn, type Standing } from '../use-cases/list-returns.js';
import { figuresOfRow } from './store/figures.sql.js';

export type UsesOfRow = ReplyOf<typeof rowUsesContract.ofTarget>;

interface Telling extends Standing {
  readonly value: string | null;
  readonly taskState: string | null;
  readonly percent: number | null;
  readonly versionNo: number | null;
  readonly evidence: readonly string[];
}

/** A target of every unit stands in thousands of returns; a page shows those of the last periods. */
const most = 200;

export async function usesOfRow(
  tx: Transaction,
  actor: Actor,
  rowId: TargetId | TaskId,
): Promise<UsesOfRow> {
  const allowed = whereAllowed(abilitiesOf(actor), 'read', 'UnitReturn', returnColumns, 2);
  const telling = statement<Telling>(
    `reporting.returns_of_row_${allowed.key}`,
    `SELECT r.id, r.title, r.period_id AS "periodId", p.title AS "periodTitle",
            r.unit_id AS "unitId", i.state, p.unit_due::text AS "unitDue", p.lock_at AS "lockAt",
            coalesce(i.late, false) AS late, (i.context #>> '{accepted,no}')::int AS "versionNo",
            target ->> 'value' AS value, task ->> 'state' AS "taskState",
            (task ->> 'percent')::int AS percent,
            coalesce(jsonb_path_query_array(target, '$.evidence[*].name'), '[]') AS evidence
       FROM reporting.reported_row t
       JOIN reporting.unit_return r ON r.body_id = t.body_id AND r.id = t.return_id
       JOIN reporting.period p ON p.body_id = r.body_id AND p.id = r.period_id
       JOIN reporting.working_copy c ON c.body_id = r.body_id AND c.return_id = r.id
       JOIN engine.instance_summary i ON i.body_id = r.body_id AND i.id = r.id
       LEFT JOIN LATERAL jsonb_array_elements(c.content -> 'targets') target
         ON target ->> 'targetId' = $1::uuid::text
       LEFT JOIN LATERAL jsonb_array_elements(c.content -> 'tasks') task
         ON task ->> 'taskId' = $1::uuid::text
      WHERE t.body_id = platform.current_body() AND t.row_id = $1::uuid AND ${allowed.sql}
      ORDER BY p.unit_due DESC, p.id, r.title LIMIT ${most + 1}`,
  );
  const returns = await tx.all(telling, [rowId, ...allowed.values]);
  const figures = await tx.all(figuresOfRow, [rowId]);
  const directory = await directoryOf(tx);
  return {
    returns: returns.slice(0, most).map((one) => ({
      ...toldReturn(one, directory),
      said: saidIn(one),
      evidence: [...one.evidence],
      versionNo: one.versionNo,
    })),
    more: returns.length > most,
    figures: figures.map(({ periodName, value, ...figure }) => ({
      ...figure,
      title: `Báo cáo ${periodName}`,
      figureValue: value,
    })),
  };
}

function saidIn({ value, taskState, percent }: Telling): string | null {
  if (taskState === null) return value;
  const name = stateNames[taskState] ?? taskState;
  return percent === null ? name : `${name}, ${percent}%`;
}
