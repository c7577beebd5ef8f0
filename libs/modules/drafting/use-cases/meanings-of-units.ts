import type { UnitId } from '#kernel';
import { knownUnits } from '#modules/organisation';
import type { Transaction } from '#platform';
import type { UnitMeaning } from '../domain/unit-meaning.js';
import { meansAllUnits, unitKey, furtherWays } from '../domain/unit-names.js';
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

/** A unit's own names count before further ways of writing it; a way that two units share tells neither. */
async function namesOfUnits(tx: Transaction): Promise<ReadonlyMap<string, UnitMeaning>> {
  const units = await knownUnits(tx);
  const further = new Map<string, UnitId | null>();
  for (const unit of units) {
    for (const way of furtherWays(unit)) further.set(way, further.has(way) ? null : unit.id);
  }
  const own = units.flatMap(({ id, code, name, aliases }) =>
    [code, name, ...aliases].map((alias) => [unitKey(alias), id] as const),
  );
  return new Map(
    [...further, ...own].flatMap(([way, unitId]) =>
      unitId === null ? [] : [[way, { kind: 'unit', unitId }] as const],
    ),
  );
}

const collective = (spelling: string): UnitMeaning | undefined =>
  meansAllUnits(spelling) ? { kind: 'allUnits' } : undefined;

const meaningOf = ({ kind, unitId }: UnitAnswerRow): UnitMeaning =>
  kind === 'unit' && unitId !== null
    ? { kind, unitId }
    : { kind: kind === 'allUnits' ? 'allUnits' : 'outside' };
