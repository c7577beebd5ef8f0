import type { UnitId } from '#kernel';

/** What a spelling of a unit means, as somebody of the body once answered. */
export type UnitMeaning =
  | { readonly kind: 'unit'; readonly unitId: UnitId }
  | { readonly kind: 'allUnits' }
  | { readonly kind: 'outside' };
