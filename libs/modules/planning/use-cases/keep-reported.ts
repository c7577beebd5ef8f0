import type { Id, Ids, PersonId, UnitId } from '#kernel';
import type { Transaction } from '#platform';
import { insertActual } from '../store/targets.sql.js';

/** What a unit reported of its targets, once it was accepted. */
export interface Reported {
  readonly returnId: Id<'UnitReturn'>;
  readonly unitId: UnitId;
  /** The data window, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  /** Who answers for it in the unit. */
  readonly personId: PersonId;
  readonly at: Date;
  /** `Báo cáo cải cách hành chính quý I năm 2026` */
  readonly source: string;
  readonly values: readonly { readonly targetId: string; readonly value: string }[];
}

/** A figure that was reported stands among the others of its target; of one window the newest counts. */
export async function keepReported(
  tx: Transaction,
  ids: Ids,
  { returnId, unitId, from, to, personId, at, source, values }: Reported,
): Promise<void> {
  for (const { targetId, value } of values) {
    const about = [ids.next(), targetId, unitId, from, to, value];
    await tx.run(insertActual, [...about, personId, at, source, returnId]);
  }
}
