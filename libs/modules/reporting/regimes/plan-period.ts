import type { PeriodClock, PeriodKind, RegimeDefinition } from '#contracts';
import { addWorkingDays, isWorkingDay, dayAfter, type WorkingCalendar } from '#vntime';
import { midnightAfter } from '../domain/return-times.js';
import { dayOf, type RuleContext } from './day-rule.js';
import { clockNames, daysInWords } from './regime-words.js';

/** Which period of a regime. */
export interface PeriodKey {
  readonly kind: PeriodKind;
  readonly year: number;
  /** 1 to 12 for months, else 0. */
  readonly ordinal: number;
}

/** A rule somebody of the body gave where the paper had none. */
export interface AnsweredRule {
  readonly kind: string;
  readonly clock: PeriodClock;
  readonly rule: string;
}

/** The clocks of one period as days (`YYYY-MM-DD`); null while nobody has stated it. */
export interface PlannedPeriod extends PeriodKey {
  readonly windowFrom: string | null;
  readonly windowTo: string | null;
  readonly unitDue: string | null;
  readonly centreDue: string | null;
  /** The last day on which anything changes. */
  readonly lockOn: string | null;
  readonly opensOn: string | null;
}

/** Everything that a period needs to be opened. */
export interface ReadyPeriod extends PlannedPeriod {
  readonly windowFrom: string;
  readonly windowTo: string;
  readonly unitDue: string;
  readonly centreDue: string;
  readonly lockOn: string;
  readonly opensOn: string;
}

/** Null when the regime has no such period. */
export function planPeriod(
  definition: RegimeDefinition,
  answers: readonly AnsweredRule[],
  { kind, year, ordinal }: PeriodKey,
  calendar: WorkingCalendar,
): PlannedPeriod | null {
  const period = definition.periods.find((one) => one.kind === kind);
  if (!period) return null;
  const ruleOf = (clock: PeriodClock) =>
    period[clock] ?? answers.findLast((one) => one.kind === kind && one.clock === clock)?.rule;
  const day = (clock: PeriodClock, known: RuleContext['known']): string | null => {
    const rule = ruleOf(clock);
    return rule ? dayOf(rule, { year, month: ordinal, known, calendar }) : null;
  };
  const windowTo = day('windowTo', {});
  const first = present({ cutOff: windowTo });
  // Either due day may be counted from the other; they never count from each other.
  const centreFirst = day('centreDue', first);
  const unitDue = day('unitDue', present({ ...first, centreDue: centreFirst }));
  const known = present({ ...first, unitDue });
  const centreDue = centreFirst ?? day('centreDue', known);
  return {
    ...{ kind, year, ordinal, windowTo, unitDue, centreDue },
    windowFrom: day('windowFrom', first),
    lockOn: day('lock', present({ ...known, centreDue })),
    opensOn: unitDue && addWorkingDays(unitDue, -definition.opensBefore, calendar),
  };
}

const present = (days: Readonly<Record<string, string | null | undefined>>): RuleContext['known'] =>
  Object.fromEntries(Object.entries(days).filter(([, day]) => typeof day === 'string'));

/** Which days are still to be stated before the period can be opened. */
export const missingDays = (planned: PlannedPeriod): readonly PeriodClock[] =>
  clocksToAsk.filter((clock) => planned[columnOf[clock]] === null);

export const isReady = (planned: PlannedPeriod): planned is ReadyPeriod =>
  missingDays(planned).length === 0;

const clocksToAsk = ['windowFrom', 'windowTo', 'unitDue', 'centreDue', 'lock'] as const;
const columnOf = {
  ...{ windowFrom: 'windowFrom', windowTo: 'windowTo', unitDue: 'unitDue' },
  ...{ centreDue: 'centreDue', lock: 'lockOn' },
} as const satisfies Record<PeriodClock, keyof PlannedPeriod>;

/** Why the days cannot be those of one period; null when they can. */
export function disorderOf(days: Omit<ReadyPeriod, 'kind' | 'ordinal' | 'opensOn'>): string | null {
  const { windowFrom, windowTo, unitDue, centreDue, lockOn } = days;
  if (windowFrom > windowTo) return `${clockNames.windowFrom} sau ${clockNames.windowTo}`;
  if (unitDue > centreDue) return `${clockNames.unitDue} sau ${clockNames.centreDue}`;
  if (lockOn < unitDue) return `${clockNames.lock} trước ${clockNames.unitDue}`;
  return null;
}

/**
 * What should be looked at in the days of a period. NĐ 09/2019/NĐ-CP Đ8.5: at least one working day
 * lies between the cut-off and the day the report is due.
 */
export function findingsOfDays(
  { windowTo, unitDue, centreDue, lockOn }: Partial<PlannedPeriod>,
  calendar: WorkingCalendar,
): string[] {
  const findings: string[] = [];
  if (windowTo && centreDue && workingDaysBetween(windowTo, centreDue, calendar) < 1) {
    findings.push(
      `Giữa ngày chốt số liệu ${daysInWords(windowTo)} và hạn gửi ${daysInWords(centreDue)} không có ngày làm việc nào (Nghị định 09/2019/NĐ-CP Điều 8 khoản 5).`,
    );
  }
  if (windowTo && unitDue && unitDue <= windowTo) {
    findings.push(
      `Hạn nộp của đơn vị ${daysInWords(unitDue)} không sau ngày chốt số liệu ${daysInWords(windowTo)}.`,
    );
  }
  if (unitDue && !isWorkingDay(unitDue, calendar)) {
    findings.push(`Hạn nộp của đơn vị ${daysInWords(unitDue)} là ngày nghỉ.`);
  }
  if (lockOn && centreDue && lockOn < centreDue) {
    findings.push(
      `Số liệu khóa ngày ${daysInWords(lockOn)}, trước hạn gửi ${daysInWords(centreDue)}.`,
    );
  }
  return findings;
}

/** Whole working days after the cut-off and before the due day. */
function workingDaysBetween(from: string, to: string, calendar: WorkingCalendar): number {
  let days = 0;
  for (let day = dayAfter(from); day < to; day = dayAfter(day)) {
    if (isWorkingDay(day, calendar)) days += 1;
  }
  return days;
}

/** The instant from which nothing changes. */
export const lockAtOf = (lockOn: string): Date => midnightAfter(lockOn);
