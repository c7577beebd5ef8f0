import type { PeriodClock, PeriodKind } from '#contracts';
import { DomainError, type Ids, type PersonId } from '#kernel';
import { bodyCalendar } from '#modules/organisation';
import type { Transaction } from '#platform';
import { ruleOfPhrase } from '../regimes/day-phrase.js';
import { disorderOf, isReady, planPeriod } from '../regimes/plan-period.js';
import { ruleFault } from '../regimes/day-rule.js';
import type { RegimeVersion } from '../regimes/regime-version.js';
import { clockNames, kindNames } from '../regimes/regime-words.js';
import { answersOf, insertAnswer } from '../store/regimes.sql.js';

export type NewAnswer = {
  readonly kind: PeriodKind;
  readonly clock: PeriodClock;
  readonly basis: string;
} & ({ readonly rule: string } | { readonly phrase: string });

/** Only what the paper leaves open is answered: another day than it states is another version. */
export async function answerQuestions(
  tx: Transaction,
  ids: Ids,
  { id, state, definition }: RegimeVersion,
  answers: readonly NewAnswer[],
  { by, at }: { readonly by: PersonId; readonly at: Date },
): Promise<void> {
  if (state === 'retired') throw new DomainError('RegimeIsRetired');
  for (const { kind, clock, basis, ...said } of answers) {
    const period = definition.periods.find((one) => one.kind === kind);
    const kindName = kindNames[kind];
    if (!period) throw new DomainError('PeriodIsNotOfRegime', { kindName });
    if (period[clock] !== null) {
      throw new DomainError('DayIsStatedAlready', { kindName, clockName: clockNames[clock] });
    }
    const told = { kindName, clockName: clockNames[clock] };
    const rule = 'rule' in said ? said.rule : ruleOfPhrase(said.phrase, kind);
    if (rule === null) throw new DomainError('AnswerIsNoDay', { ...told, fault: sayDay });
    const fault = ruleFault(rule, clock, kind);
    if (fault) throw new DomainError('AnswerIsNoDay', { ...told, fault: fault.text });
    await tx.run(insertAnswer, [ids.next(), id, kind, clock, rule, basis, by, at]);
  }
}

const sayDay =
  'hãy viết như “trước ngày 05/3”, “ngày 15/12 năm trước”, “ngày 20 của tháng cuối kỳ” hoặc “3 ngày làm việc sau ngày chốt số liệu”.';

/** Days that cannot be those of one period are refused with the answer that makes them so. */
export async function refuseDisorder(
  tx: Transaction,
  { id, definition }: RegimeVersion,
  year: number,
): Promise<void> {
  const answers = await tx.all(answersOf, [id]);
  const calendar = await bodyCalendar(tx);
  for (const { kind } of definition.periods) {
    const key = { kind, year, ordinal: kind === 'month' ? 1 : 0 };
    const planned = planPeriod(definition, answers, key, calendar);
    const fault = planned && isReady(planned) ? disorderOf(planned) : null;
    if (fault) throw new DomainError('PeriodDaysAreInDisorder', { fault });
  }
}
