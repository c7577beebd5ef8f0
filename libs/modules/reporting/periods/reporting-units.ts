import type { UnitId } from '#kernel';
import type { Unit } from '#modules/organisation';
import type { Succession } from '../store/successions.sql.js';

interface Led {
  readonly leadUnits: readonly UnitId[];
  readonly leadAll: boolean;
}

type KnownUnit = Pick<Unit, 'id' | 'kind' | 'closedOn'>;

/** Units answer for what they lead, a successor for what a unit that is no more had led. */
export interface ReportingUnits {
  /** In the order of the body. */
  readonly units: readonly UnitId[];
  /** In whose name a unit reports a row: its own, or that of one it goes on for; null: not its row. */
  readonly ownerOf: (unit: UnitId, row: Led) => UnitId | null;
}

/**
 * Who reports on a day (`YYYY-MM-DD`): every khoa, phòng, trạm that works; a ban, a tổ, the leadership
 * only when it leads something itself.
 */
export function reportingUnits(
  all: readonly KnownUnit[],
  successions: readonly Succession[],
  rows: readonly Led[],
  day: string,
): ReportingUnits {
  const next = new Map(successions.map(({ unitId, successorId }) => [unitId, successorId]));
  const works = (id: UnitId) =>
    all.some((one) => one.id === id && (one.closedOn === null || one.closedOn > day));
  const heirOf = (id: UnitId): UnitId | null => {
    let heir: UnitId | null | undefined = id;
    for (let steps = 0; heir && !works(heir); steps += 1) {
      if (steps > successions.length) return null;
      heir = next.get(heir);
    }
    return heir ?? null;
  };
  const named = rows.filter(({ leadAll }) => !leadAll);
  const leads = new Set(named.flatMap(({ leadUnits }) => leadUnits.map(heirOf)));
  const units = all
    .filter(({ id, kind }) => works(id) && (usual.includes(kind) || leads.has(id)))
    .map(({ id }) => id);
  return {
    units,
    ownerOf: (unit, { leadUnits, leadAll }) =>
      leadAll || leadUnits.includes(unit)
        ? unit
        : (leadUnits.find((one) => heirOf(one) === unit) ?? null),
  };
}

const usual: readonly string[] = ['phong', 'khoa', 'tram'];
