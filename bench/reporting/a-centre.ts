import type { ReturnContent } from '#contracts';
import { canonicalBytes, sha256Hex, systemIds } from '#kernel';
import type pg from 'pg';

/** Targets of each unit: with four figures each and those of the tasks, 45 of the whole. */
const targets = 9;
const tasks = 8;

/** A centre of so many units, all of whose returns are accepted. */
export async function aCentre(owner: pg.Pool, units: number) {
  const [bodyId, top, regimeId, periodId, planId] = Array.from({ length: 5 }, () =>
    systemIds.next(),
  );
  const personId = systemIds.next<'Person'>();
  const filler = systemIds.next<'Person'>();
  const rows = async (sql: string, ...values: unknown[]) => owner.query(sql, values);
  await rows(
    `INSERT INTO organisation.body (body_id, name, short_name, place, organ_id, abbreviation, set_up_at)
     VALUES ($1, 'Trung tâm', 'TT', 'Mẫu', $2, 'TTYT', now())`,
    ...[bodyId, `H9${units % 9}.${String(Math.floor(Math.random() * 900) + 100)}`],
  );
  await rows(
    `INSERT INTO organisation.unit (body_id, id, code, name, kind, position)
     VALUES ($1, $2, 'TCHC', 'Phòng Tổ chức', 'phong', 0)`,
    ...[bodyId, top],
  );
  await rows(
    `INSERT INTO reporting.regime (body_id, id, key, version, source, definition, state,
       coordinating_unit_id, written_at, activated_at)
     VALUES ($1, $2, 'cchc-thu', 1, '', '{"title": "CCHC"}', 'active', $3, now(), now())`,
    ...[bodyId, regimeId, top],
  );
  await rows(
    `INSERT INTO reporting.period (body_id, id, title, regime_id, regime_key, regime_version, year, kind,
       coordinating_unit_id, window_from, window_to, unit_due, centre_due, lock_at, opened_at)
     VALUES ($1, $2, '6 tháng', $3, 'cchc-thu', 1, 2026, 'halfYear', $4, '2025-12-10', '2026-06-09',
       '2026-06-14', '2026-06-20', '2026-06-30', now())`,
    ...[bodyId, periodId, regimeId, top],
  );
  await rows(
    `INSERT INTO planning.plan (body_id, id, version_id, kind, title, symbol, issued_on, year,
       from_year, to_year, owner_unit_id, alive_since)
     VALUES ($1, $2, $2, 'plan', 'KH', '', '2026-01-05', 2026, 2026, 2026, $3, now())`,
    ...[bodyId, planId, top],
  );
  await rows(
    `INSERT INTO planning.field (body_id, plan_id, key, no, title) VALUES ($1, $2, 'f', 'I', 'Lĩnh vực')`,
    ...[bodyId, planId],
  );
  const targetIds = Array.from({ length: targets }, () => String(systemIds.next()));
  await rows(
    `INSERT INTO planning.target (body_id, id, plan_id, version_id, row_id, position, field_key,
       number, words, lead_units, lead_all, with_units, with_all, asked)
     SELECT $1, t.id, $2, $2, t.id, t.n, 'f', t.n::text, 'Chỉ tiêu ' || t.n, '{}', true, '{}', false, '[]'
       FROM unnest($3::uuid[]) WITH ORDINALITY AS t(id, n)`,
    ...[bodyId, planId, targetIds],
  );
  const taskIds = Array.from({ length: tasks }, () => String(systemIds.next()));
  const returns = Array.from({ length: units }, (_, unit) => {
    const canonical = canonicalBytes(contentOf(unit, targetIds, taskIds));
    return {
      ...{ unit: systemIds.next(), id: systemIds.next(), version: systemIds.next(), n: unit + 1 },
      ...{ canonical: canonical.toString('hex'), hash: sha256Hex(canonical) },
    };
  });
  const all = JSON.stringify(returns);
  const recordset = `jsonb_to_recordset($2::jsonb)
    AS r(unit uuid, id uuid, version uuid, n int, canonical text, hash text)`;
  await rows(
    `INSERT INTO organisation.unit (body_id, id, code, name, kind, parent_id, position)
     SELECT $1, r.unit, 'K' || r.n, 'Khoa số ' || r.n, 'khoa', $3, r.n FROM ${recordset}`,
    ...[bodyId, all, top],
  );
  await rows(
    `INSERT INTO reporting.unit_return (body_id, id, period_id, unit_id, title, opened_at)
     SELECT $1, r.id, $3, r.unit, 'Phiếu', now() FROM ${recordset}`,
    ...[bodyId, all, periodId],
  );
  await rows(
    `INSERT INTO reporting.return_version (body_id, id, return_id, no, canonical, hash, filled_by,
       approved_by, approved_at)
     SELECT $1, r.version, r.id, 1, decode(r.canonical, 'hex'), r.hash, ARRAY[$3::uuid], $4, now()
       FROM ${recordset}`,
    ...[bodyId, all, filler, personId],
  );
  await rows(
    `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision,
       created_at, updated_at)
     SELECT $1, r.id, 'unitReturn', 1, 'accepted', jsonb_build_object('accepted',
       jsonb_build_object('versionId', r.version, 'at', now())), 1, now(), now() FROM ${recordset}`,
    ...[bodyId, all],
  );
  await owner.query('ANALYZE');
  return { bodyId, periodId, personId };
}

function contentOf(
  unit: number,
  targetIds: readonly string[],
  taskIds: readonly string[],
): ReturnContent {
  return {
    schema: 1,
    targets: targetIds.map((targetId, index) => ({
      ...{ targetId, words: `Chỉ tiêu ${index + 1}`, lastValue: null, fromUnitId: null },
      measure: { kind: 'percent', operator: '>=', value: '95' },
      ...{ value: null, numerator: String(90 + ((unit + index) % 10)), denominator: '100' },
      ...{ parts: [], evidence: [], note: '' },
    })),
    tasks: taskIds.map((taskId, index) => ({
      ...{ taskId, number: `1.${index + 1}`, action: `Nhiệm vụ ${index + 1}`, dueOn: null },
      ...{ state: index % 2 === 0 ? 'done' : 'inProgress', percent: null, fromUnitId: null },
      ...{ results: '', difficulties: '', proposals: '' },
    })),
    words: { good: '', bad: '', causes: '', proposals: '' },
  };
}
