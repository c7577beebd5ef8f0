import { nfc, type Ids } from '#kernel';
import type { Transaction } from '#platform';
import type { UnitAnswer } from '../document.js';
import { insertUnitAnswer } from '../store/unit-answers.sql.js';

export async function answerUnitName(
  tx: Transaction,
  ids: Ids,
  { spelling, meaning, by, at }: UnitAnswer,
): Promise<void> {
  await tx.run(insertUnitAnswer, [
    tx.bodyId,
    ids.next<'UnitAnswer'>(),
    nfc(spelling),
    meaning.kind,
    meaning.kind === 'unit' ? meaning.unitId : null,
    by,
    at,
  ]);
}
