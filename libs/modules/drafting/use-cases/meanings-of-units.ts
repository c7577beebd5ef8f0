import { knownUnits } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { UnitMeaning } from '../domain/unit-meaning.js';
import { meansAllUnits, unitKey } from '../domain/unit-names.js';
import { selectUnitAnswers, type UnitAnswerRow } from '../store/unit-answers.sql.js';

/** What people answered counts before the body's own names, these before the common phrases. */
export async function meaningsOfUnits(
  tx: Transaction,
  spellings: readonly string[],
): Promise<ReadonlyMap<string, UnitMeaning>> {
  const named = await namesOfUnits(tx);
  const answers = await tx.all(selectUnitAnswers, [tx.bodyId, spellings]);
  const answered = new Map(answers.map((row) => [row.asked, meaningOf(row)]));
  return new Map(
    spellings.flatMap((spelling) => {
      const meaning =
        answered.get(spelling) ?? named.get(unitKey(spelling)) ?? collective(spelling);
      return meaning ? [[spelling, meaning]] : [];
    }),
  );
}

async function namesOfUnits(tx: Transaction): Promise<ReadonlyMap<string, UnitMeaning>> {
  const units = await knownUnits(tx);
  return new Map(
    units.flatMap(({ id, code, name, aliases }) =>
      [code, name, ...aliases].map((alias) => [unitKey(alias), { kind: 'unit', unitId: id }]),
    ),
  );
}

const collective = (spelling: string): UnitMeaning | undefined =>
  meansAllUnits(spelling) ? { kind: 'allUnits' } : undefined;

const meaningOf = ({ kind, unitId }: UnitAnswerRow): UnitMeaning =>
  kind === 'unit' && unitId !== null
    ? { kind, unitId }
    : { kind: kind === 'allUnits' ? 'allUnits' : 'outside' };
