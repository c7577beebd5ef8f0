import type { PeriodClock, PeriodKind } from '#contracts';
import { DomainError, type Ids, type PersonId } from '#kernel';
import type { Transaction } from '#platform';
import type { RegimeVersion } from '../regimes/regime-version.js';
import { clockNames, kindNames } from '../regimes/regime-words.js';
import { insertAnswer } from '../store/regimes.sql.js';

export interface NewAnswer {
  readonly kind: PeriodKind;
  readonly clock: PeriodClock;
  readonly rule: string;
  readonly basis: string;
}

/** Only what the paper leaves open is answered: another day than it states is another version. */
export async function answerQuestions(
  tx: Transaction,
  ids: Ids,
  { id, state, definition }: RegimeVersion,
  answers: readonly NewAnswer[],
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  if (state === 'retired') throw new DomainError('RegimeIsRetired');
  for (const { kind, clock, rule, basis } of answers) {
    const period = definition.periods.find((one) => one.kind === kind);
    const kindName = kindNames[kind];
    if (!period) throw new DomainError('PeriodIsNotOfRegime', { kindName });
    if (period[clock] !== null) {
      throw new DomainError('DayIsStatedAlready', { kindName, clockName: clockNames[clock] });
    }
    await tx.run(insertAnswer, [ids.next(), id, kind, clock, rule, basis, by, at]);
  }
}
