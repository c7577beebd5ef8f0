import type { UnitId } from '#kernel';
import type { Unit } from '#modules/organisation';

interface Led {
  readonly leadUnits: readonly UnitId[];
  readonly leadAll: boolean;
}

type KnownUnit = Pick<Unit, 'id' | 'kind' | 'closedOn'>;

/** Units answer for what they lead, and a successor for what a unit that is no more had led. */
export interface ReportingUnits {
  /** In the order of the body. */
  readonly units: readonly UnitId[];
  /** The units in whose name a unit reports a row: itself, or those it goes on for; empty: not its row. */
  readonly standFor: (unit: UnitId, row: Led) => readonly UnitId[];
}

/**
 * Who reports on a day (`YYYY-MM-DD`): every khoa, phòng, trạm that works; a ban, a tổ, the leadership
 * only when it leads something itself.
 */
export function reportingUnits(
  all: readonly KnownUnit[],
  successions: readonly { readonly unitId: UnitId; readonly successorId: UnitId }[],
  rows: readonly Led[],
  day: string,
): ReportingUnits {
  const next = new Map(successions.map(({ unitId, successorId }) => [unitId, successorId]));
  const works = (id: UnitId) =>
    all.some((one) => one.id === id && (one.closedOn === null || one.closedOn > day));
  const heirOf = (id: UnitId): UnitId | null => {
    let heir: UnitId | undefined = id;
    for (let steps = 0; heir && !works(heir); steps += 1) {
      if (steps > successions.length) return null;
      heir = next.get(heir);
    }
    return heir ?? null;
  };
  const leads = new Set(rows.flatMap(({ leadUnits }) => leadUnits.map(heirOf)));
  const units = all
    .filter(({ id, kind }) => works(id) && (usual.includes(kind) || leads.has(id)))
    .map(({ id }) => id);
  return {
    units,
    standFor: (unit, { leadUnits, leadAll }) => {
      const named = leadUnits.filter((one) => heirOf(one) === unit);
      return named.length > 0 || !leadAll ? named : [unit];
    },
  };
}

const usual: readonly string[] = ['phong', 'khoa', 'tram'];
