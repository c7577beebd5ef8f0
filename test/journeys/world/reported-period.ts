import { canonicalBytes, sha256Hex, systemIds } from '#kernel';
import type { ReturnContent } from '#contracts';
import type { JourneyWorld } from './journey-world.js';

type Target = ReturnContent['targets'][number];
type Task = ReturnContent['tasks'][number];

/** What one unit says, in as few words as a test needs. */
export interface Said {
  readonly targets: Readonly<
    Record<string, Partial<Pick<Target, 'value' | 'numerator' | 'denominator' | 'evidence'>>>
  >;
  readonly tasks?: Readonly<Record<string, Task['state']>>;
  readonly words?: Partial<ReturnContent['words']>;
}

export interface PlannedTarget {
  readonly key: string;
  readonly field: string;
  readonly words: string;
  readonly measure: NonNullable<Target['measure']> | null;
}

export interface ReportedPeriod {
  readonly periodId: string;
  readonly targetIds: ReadonlyMap<string, string>;
  /** The return of a unit, by the unit's code. */
  readonly returnIds: ReadonlyMap<string, string>;
  /** A unit's next version is approved and accepted. */
  accept(unit: string, said: Said): Promise<void>;
}

/** A half-year period of the centre whose units have returns; how they got there is told elsewhere. */
export async function reportedPeriod(
  world: JourneyWorld,
  units: readonly string[],
  targets: readonly PlannedTarget[],
): Promise<ReportedPeriod> {
  const { centre } = world.world;
  const bodyId = centre.bodyId;
  const unitId = (code: string) => centre.units.get(code) ?? '';
  const personOf = (login: string) => centre.people.get(login)?.personId ?? '';
  const planId = String(systemIds.next());
  const [head, filler] = [personOf('truongphong.tchc'), personOf('chuyenvien.tchc')];
  const at = world.clock.now();
  const periodId = await openedPeriod(world, centre, 'TCHC', '2026-06-20');
  const targetIds = await planned(world, planId, targets);
  const returnIds = new Map(units.map((unit) => [unit, String(systemIds.next())]));
  for (const [unit, id] of returnIds) {
    await world.rows(
      `INSERT INTO reporting.unit_return (body_id, id, period_id, unit_id, title, opened_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [bodyId, id, periodId, unitId(unit), `Phiếu của ${unit}`, at],
    );
    await world.rows(
      `INSERT INTO engine.instance (body_id, id, machine, machine_version, state, context, revision,
         created_at, updated_at)
       VALUES ($1, $2, 'unitReturn', 1, 'open', '{"accepted": null}', 0, $3, $3)`,
      [bodyId, id, at],
    );
    await world.rows(
      `INSERT INTO reporting.reported_row (body_id, row_id, return_id)
       SELECT $1, row_id, $2 FROM unnest($3::uuid[]) row_id`,
      [bodyId, id, [...targetIds.values()]],
    );
  }
  const taskIds = new Map<string, string>();
  const taskId = (key: string): string => {
    const known = taskIds.get(key) ?? String(systemIds.next());
    taskIds.set(key, known);
    return known;
  };
  const versions = new Map<string, number>();
  return {
    ...{ periodId, targetIds, returnIds },
    accept: async (unit, said) => {
      const no = (versions.get(unit) ?? 0) + 1;
      versions.set(unit, no);
      const canonical = canonicalBytes(contentOf(said, targets, targetIds, taskId));
      const versionId = systemIds.next();
      const acceptedAt = world.clock.now();
      await world.rows(
        `INSERT INTO reporting.return_version (body_id, id, return_id, no, canonical, hash, filled_by,
           approved_by, approved_at)
         VALUES ($1, $2, $3, $4, $5, $6, ARRAY[$7::uuid], $8, $9)`,
        [
          ...[bodyId, versionId, returnIds.get(unit), no, canonical, sha256Hex(canonical)],
          ...[filler, head, acceptedAt],
        ],
      );
      const accepted = { versionId, no, by: head, at: acceptedAt.toISOString() };
      await world.rows(
        `UPDATE engine.instance SET state = 'accepted', context = $3 WHERE body_id = $1 AND id = $2`,
        [bodyId, returnIds.get(unit), JSON.stringify({ accepted })],
      );
    },
  };
}

const definition = {
  ...{ title: 'Báo cáo cải cách hành chính', source: 'Công văn', submittedTo: 'Cấp trên' },
  periods: [],
};

/** The half-year period of 2026 of a body, which reports of its centres are due in, too. */
export async function openedPeriod(
  { rows, clock }: JourneyWorld,
  { bodyId, units }: Pick<JourneyWorld['world']['centre'], 'bodyId' | 'units'>,
  unit: string,
  centreDue: string,
): Promise<string> {
  const [regimeId, periodId] = [systemIds.next(), String(systemIds.next())];
  await rows(
    `INSERT INTO reporting.regime (body_id, id, key, version, source, definition, state,
       coordinating_unit_id, written_at, activated_at)
     VALUES ($1, $2, 'cchc-thu', 7, '', $5, 'active', $3, $4, $4)`,
    [bodyId, regimeId, units.get(unit), clock.now(), JSON.stringify(definition)],
  );
  await rows(
    `INSERT INTO reporting.period (body_id, id, title, regime_id, regime_key, regime_version, year,
       kind, coordinating_unit_id, window_from, window_to, unit_due, centre_due, lock_at, opened_at)
     VALUES ($1, $2, 'Báo cáo 6 tháng đầu năm 2026', $3, 'cchc-thu', 7, 2026, 'halfYear', $4,
       '2025-12-10', '2026-06-09', '2026-06-14', $5, '2026-06-30', $6)`,
    [bodyId, periodId, regimeId, units.get(unit), centreDue, clock.now()],
  );
  return periodId;
}

async function planned(
  world: JourneyWorld,
  planId: string,
  targets: readonly PlannedTarget[],
): Promise<ReadonlyMap<string, string>> {
  const { centre } = world.world;
  const unit = centre.units.get('TCHC');
  await world.rows(
    `INSERT INTO planning.plan (body_id, id, version_id, kind, title, symbol, issued_on, year,
       from_year, to_year, owner_unit_id, alive_since)
     VALUES ($1, $2, $2, 'plan', 'Cải cách hành chính năm 2026', '01/KH-TTYT', '2026-01-05', 2026,
       2026, 2026, $3, now())`,
    [centre.bodyId, planId, unit],
  );
  const ids = new Map<string, string>();
  for (const [position, { key, field, words, measure }] of targets.entries()) {
    await world.rows(
      `INSERT INTO planning.field (body_id, plan_id, key, no, title) VALUES ($1, $2, $3, $4, $3)
       ON CONFLICT DO NOTHING`,
      [centre.bodyId, planId, field, String(position + 1)],
    );
    const id = String(systemIds.next());
    ids.set(key, id);
    await world.rows(
      `INSERT INTO planning.target (body_id, id, plan_id, version_id, row_id, position, field_key,
         number, words, measure, lead_units, lead_all, with_units, with_all, asked)
       VALUES ($1, $2, $3, $3, $2, $4, $5, $6, $7, $8, '{}', true, '{}', false, '[]')`,
      [
        ...[centre.bodyId, id, planId, position, field, String(position + 1), words],
        measure && JSON.stringify(measure),
      ],
    );
  }
  return ids;
}

function contentOf(
  { targets, tasks = {}, words = {} }: Said,
  planned: readonly PlannedTarget[],
  targetIds: ReadonlyMap<string, string>,
  taskId: (key: string) => string,
): ReturnContent {
  return {
    schema: 1,
    targets: Object.entries(targets).map(([key, said]) => {
      const target = planned.find((one) => one.key === key);
      if (!target) throw new Error(`No target ${key} is planned.`);
      return {
        ...{ targetId: targetIds.get(key) ?? '', words: target.words, measure: target.measure },
        ...{ value: null, numerator: null, denominator: null, parts: [], evidence: [], note: '' },
        ...{ lastValue: null, fromUnitId: null },
        ...said,
      };
    }),
    tasks: Object.entries(tasks).map(([key, state]) => ({
      ...{ taskId: taskId(key), number: key, action: `Nhiệm vụ ${key}`, dueOn: null, state },
      ...{ percent: null, results: '', difficulties: '', proposals: '', fromUnitId: null },
    })),
    words: { good: '', bad: '', causes: '', proposals: '', ...words },
  };
}
