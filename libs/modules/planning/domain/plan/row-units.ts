import type { UnitId } from '#kernel';
import type { OpenQuestion } from './open-question.js';

/** What a spelling of a unit means to this body, as somebody once answered or as it is named. */
export type UnitMeaning =
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'allUnits' }
  | { readonly kind: 'outside' };

/** What the body's texts mean by the names of units, and the units that work today. */
export interface KnownUnits {
  readonly meanings: ReadonlyMap<string, UnitMeaning>;
  /** Everybody when a row says "các khoa, phòng": the working units but the leaders'. */
  readonly everybody: readonly UnitId[];
}

export interface SideOfRow {
  readonly units: readonly UnitId[];
  readonly all: boolean;
  readonly asked: readonly OpenQuestion[];
}

/** Units named on one side of a row: each once, in their order; what nobody knows is asked. */
export function unitsOfSide(
  spellings: readonly string[],
  side: 'lead' | 'with',
  { meanings, everybody }: KnownUnits,
): SideOfRow {
  const named = spellings.filter((spelling) => spelling.trim() !== '');
  const meant = named.map((spelling) => meanings.get(spelling));
  const all = meant.some((one) => one?.kind === 'allUnits');
  const single = meant.flatMap((one) => (one?.kind === 'unit' ? [one.unitId] : []));
  return {
    units: [...new Set([...single, ...(all ? everybody : [])])],
    all,
    asked: named
      .filter((spelling) => !meanings.has(spelling))
      .map((spelling) => ({ kind: 'unit', spelling, side })),
  };
}
