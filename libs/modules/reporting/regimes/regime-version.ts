import type { RegimeDefinition } from '#contracts';
import type { Id, PersonId, UnitId } from '#kernel';
import type { AnsweredRule } from './plan-period.js';

export type RegimeId = Id<'Regime'>;

/** One version of a regime of the body. */
export interface RegimeVersion {
  readonly id: RegimeId;
  readonly key: string;
  readonly version: number;
  readonly source: string;
  readonly definition: RegimeDefinition;
  readonly state: 'draft' | 'active' | 'retired';
  readonly coordinatingUnitId: UnitId | null;
  readonly writtenAt: Date;
  readonly activatedBy: PersonId | null;
  readonly activatedAt: Date | null;
  readonly retiredAt: Date | null;
}

/** A rule somebody gave for a regime, with who and when. */
export interface RegimeAnswer extends AnsweredRule {
  readonly basis: string;
  readonly answeredBy: PersonId;
  readonly answeredAt: Date;
}
