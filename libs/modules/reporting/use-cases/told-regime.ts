import { periodClocks, type regimesContract, type ReplyOf } from '#contracts';
import { bodyCalendar, directoryOf, type Directory } from '#modules/organisation';
import type { Transaction } from '#platform';
import { phraseOfRule } from '../regimes/day-phrase.js';
import { findingsOfDays, planPeriod, type AnsweredRule } from '../regimes/plan-period.js';
import { readRegime } from '../regimes/read-regime.js';
import type { RegimeVersion } from '../regimes/regime-version.js';
import { clockNames, kindNames } from '../regimes/regime-words.js';
import { refusedOpenings } from '../store/openings.sql.js';
import { answersOf } from '../store/regimes.sql.js';

type View = ReplyOf<typeof regimesContract.read>;
type Summary = ReplyOf<typeof regimesContract.list>[number];

export async function toldRegimes(
  tx: Transaction,
  regimes: readonly RegimeVersion[],
): Promise<Summary[]> {
  const directory = await directoryOf(tx);
  const told: Summary[] = [];
  for (const regime of regimes) {
    told.push(summaryOf(regime, await tx.all(answersOf, [regime.id]), directory));
  }
  return told;
}

export async function toldRegime(
  tx: Transaction,
  regime: RegimeVersion,
  year: number,
): Promise<View> {
  const directory = await directoryOf(tx);
  const answers = await tx.all(answersOf, [regime.id]);
  const { definition, faults } = readRegime(regime.source);
  const calendar = await bodyCalendar(tx);
  const refused = await tx.all(refusedOpenings, [regime.id]);
  return {
    regime: summaryOf(regime, answers, directory),
    text: regime.source,
    ...{ definition, faults, year },
    questions: questionsOf(regime, answers),
    answers: answers.map(({ kind, clock, rule, basis, answeredBy, answeredAt }) => ({
      ...{ clock, rule, basis, ruleInWords: phraseOfRule(rule) },
      kind: kind as View['answers'][number]['kind'],
      kindName: kindNames[kind as keyof typeof kindNames],
      clockName: clockNames[clock],
      answeredBy: directory.person(answeredBy),
      answeredAt: answeredAt.toISOString(),
    })),
    periods: regime.definition.periods.flatMap(({ kind }) =>
      (kind === 'month' ? months : [0]).flatMap((ordinal) => {
        const key = { kind, year, ordinal };
        const planned = planPeriod(regime.definition, answers, key, calendar);
        if (!planned) return [];
        const { year: _, ...days } = planned;
        const findings = findingsOfDays(planned, calendar);
        const refusal = refused.find(
          (one) => one.kind === kind && one.year === year && one.ordinal === ordinal,
        );
        const why = refusal?.refusal ?? null;
        return [{ ...days, kindName: kindNames[kind], findings, refusal: why }];
      }),
    ),
  };
}

const months = Array.from({ length: 12 }, (_, n) => n + 1);

/** What nobody has stated yet, neither the paper nor somebody of the body. */
export function questionsOf(
  { definition }: RegimeVersion,
  answers: readonly AnsweredRule[],
): View['questions'] {
  return definition.periods.flatMap((period) => {
    const { kind, doubt = null } = period;
    const isAnswered = (clock: string) =>
      answers.some((one) => one.kind === kind && one.clock === clock);
    return periodClocks
      .filter((clock) => period[clock] === null && !isAnswered(clock))
      .map((clock) => ({
        ...{ kind, clock, doubt },
        kindName: kindNames[kind],
        clockName: clockNames[clock],
      }));
  });
}

function summaryOf(
  regime: RegimeVersion,
  answers: readonly AnsweredRule[],
  { person, unit }: Directory,
): Summary {
  const { id, key, version, state, coordinatingUnitId, definition, activatedBy } = regime;
  const { title, source, submittedTo } = definition;
  return {
    ...{ id, key, version, state, title, source, submittedTo, coordinatingUnitId },
    coordinatingUnitName: coordinatingUnitId && unit(coordinatingUnitId),
    openQuestions: questionsOf(regime, answers).length,
    writtenAt: regime.writtenAt.toISOString(),
    activatedBy: activatedBy && person(activatedBy),
    activatedAt: regime.activatedAt?.toISOString() ?? null,
    retiredAt: regime.retiredAt?.toISOString() ?? null,
  };
}
