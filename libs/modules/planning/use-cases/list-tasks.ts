import { sha256Hex, vietnamDay } from '#kernel';
import type { Actor } from '#modules/organisation';
import { statement, type Transaction } from '#platform';
import { dayAfter } from '#vntime';
import { openStates } from '../domain/task/task.js';
import { followedByYearlyPlan } from '../store/rollouts.sql.js';
import { taskColumns, type TaskRow } from '../store/tasks.sql.js';
import { toldTask, type TaskSummary } from '../told-task.js';
import { unitNames } from '../told-units.js';

export interface TaskFilter {
  readonly planId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly field?: string | undefined;
  readonly year?: number | undefined;
  readonly states?: readonly string[] | undefined;
  readonly mine?: boolean | undefined;
  /** Calendar days from today. */
  readonly dueWithin?: number | undefined;
  readonly overdue?: boolean | undefined;
  readonly withoutUnit?: boolean | undefined;
  readonly asked?: boolean | undefined;
  readonly search?: string | undefined;
  /** Of plans that still live, what goes on of replaced ones; each once, though a framework has it too. */
  readonly followed?: boolean | undefined;
  /** From 1. */
  readonly page: number;
  readonly limit: number;
}

type Counted = { readonly total: string } & (TaskRow | { readonly id: null });

/** Tasks by what is due first. Every issued plan is read by everybody, so nothing is hidden here. */
export async function listTasks(
  tx: Transaction,
  actor: Pick<Actor, 'posts'>,
  filter: TaskFilter,
  now: Date,
): Promise<{ tasks: TaskSummary[]; total: number }> {
  const units = await unitNames(tx);
  const today = vietnamDay(now);
  const wanted = conditions(filter, { today, working: units.working, actor });
  const fixed = [today, filter.limit, (filter.page - 1) * filter.limit];
  const where = wanted.map(({ sql }, n) => `AND ${sql(`$${fixed.length + n + 1}`)}`).join(' ');
  const sql = pageOf(where);
  const rows = await tx.all(
    statement<Counted>(`planning.list_tasks_${sha256Hex(sql).slice(0, 12)}`, sql),
    [...fixed, ...wanted.map(({ value }) => value)],
  );
  return {
    tasks: rows.filter((row) => row.id !== null).map((row) => toldTask(row, units)),
    total: Number(rows[0]?.total ?? 0),
  };
}

/** A page beyond the last has no row, and still its total. */
const pageOf = (conditions: string): string => `
  WITH found AS (
    SELECT t.* FROM planning.task_summary t
     WHERE t.body_id = platform.current_body() ${conditions}
  )
  SELECT counted.total, row.*
    FROM (SELECT count(*) AS total FROM found) counted
    LEFT JOIN (SELECT ${taskColumns}, t.position FROM found t
                ORDER BY t.due_on NULLS LAST, t.plan_id, t.position LIMIT $2 OFFSET $3) row ON true
   ORDER BY row."dueOn" NULLS LAST, row."planId", row.position`;

/** More rows than any body's living plans have. */
export const everyFollowedTask = { page: 1, limit: 20_000, followed: true } as const;

interface Condition {
  readonly sql: (value: string) => string;
  readonly value: unknown;
}

/** The asked year; else that in which it is due, or this one while it goes on. */
const ofYear = (asked: string): string =>
  `p.year = coalesce(${asked}::int, least(extract(year FROM t.due_on), extract(year FROM $1::date)))`;

const open = `t.state IN (${openStates.map((state) => `'${state}'`).join(', ')})`;

/** Only what is asked for enters the statement; each shape is prepared once. */
function conditions(
  filter: TaskFilter,
  {
    today,
    working,
    actor,
  }: { today: string; working: readonly string[]; actor: Pick<Actor, 'posts'> },
): Condition[] {
  const { planId, unitId, field, year, states, mine, dueWithin, overdue } = filter;
  const { withoutUnit, asked, search, followed } = filter;
  const myUnits = actor.posts.map((post) => post.unitId);
  const all: (Condition | false)[] = [
    planId !== undefined && { sql: (v) => `t.plan_id = ${v}`, value: planId },
    unitId !== undefined && { sql: (v) => `${v}::uuid = ANY (t.lead_units)`, value: unitId },
    field !== undefined && { sql: (v) => `t.field_key = ${v}`, value: field },
    year !== undefined && {
      sql: (v) => `${v}::int BETWEEN t.from_year AND t.to_year`,
      value: year,
    },
    states !== undefined && { sql: (v) => `t.state = ANY (${v}::text[])`, value: states },
    mine === true && { sql: (v) => `t.lead_units && ${v}::uuid[]`, value: myUnits },
    dueWithin !== undefined && {
      sql: (v) => `(${open} AND t.due_on BETWEEN $1::date AND ${v}::date)`,
      value: dayAfter(today, dueWithin),
    },
    overdue === true && {
      sql: (v) => `(${v}::bool AND ${open} AND t.due_on < $1::date)`,
      value: true,
    },
    withoutUnit === true && {
      sql: (v) => `(NOT t.lead_units && ${v}::uuid[] AND t.state <> 'cancelled')`,
      value: working,
    },
    asked === true && {
      sql: (v) => `(${v}::bool AND jsonb_array_length(t.asked) > 0)`,
      value: true,
    },
    search !== undefined && {
      sql: (v) =>
        `strpos(platform.fold(t.number || ' ' || t.action), (SELECT platform.fold(${v}::text))) > 0`,
      value: search,
    },
    followed === true && {
      sql: (v) => `(t.goes_on AND NOT ${followedByYearlyPlan('task', ofYear(v))})`,
      value: year ?? null,
    },
  ];
  return all.filter((one) => one !== false);
}
