import type { Transaction } from '#platform';
import type { UnitMeaning } from '../document.js';
import { meansAllUnits } from '../domain/unit-names.js';
import { selectUnitAnswers, type UnitAnswerRow } from '../store/unit-answers.sql.js';

export async function meaningsOfUnits(
  tx: Transaction,
  spellings: readonly string[],
): Promise<ReadonlyMap<string, UnitMeaning>> {
  const answers = await tx.all(selectUnitAnswers, [tx.bodyId, spellings]);
  return new Map([
    ...spellings
      .filter(meansAllUnits)
      .map((spelling): [string, UnitMeaning] => [spelling, { kind: 'allUnits' }]),
    ...answers.map((row): [string, UnitMeaning] => [row.asked, meaningOf(row)]),
  ]);
}

const meaningOf = ({ kind, unitId }: UnitAnswerRow): UnitMeaning =>
  kind === 'unit' && unitId !== null
    ? { kind, unitId }
    : { kind: kind === 'allUnits' ? 'allUnits' : 'outside' };
