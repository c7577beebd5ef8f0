import type { PeriodClock } from '#contracts';
import { addWorkingDays, dayAfter, type WorkingCalendar } from '#vntime';

/** What a day of a period is counted from; days as `YYYY-MM-DD`. */
export interface RuleContext {
  readonly year: number;
  /** 1 to 12 for a period of a month, else 0. */
  readonly month: number;
  readonly known: Readonly<Partial<Record<'cutOff' | 'unitDue' | 'centreDue', string>>>;
  readonly calendar: WorkingCalendar;
}

/**
 * The day a rule names in one period: `03-05`, `prev 12-15` (of the year before), `day 14` (of the
 * month), `cutOff + 3 working days`; `before …` is the day before. 29 February is the last day of
 * February where there is none. Null when it counts from a day that is not known.
 */
export function dayOf(rule: string, context: RuleContext): string | null {
  const said = grammar.exec(rule)?.groups;
  if (!said) return null;
  const base = baseDay(said, context);
  if (base === null) return null;
  const days = Number(`${said['sign'] ?? '+'}${said['days'] ?? 0}`);
  const day = said['working'] ? addWorkingDays(base, days, context.calendar) : dayAfter(base, days);
  return said['before'] ? dayAfter(day, -1) : day;
}

const grammar =
  /^(?<before>before )?(?:(?:(?<shift>prev|next) )?(?:(?<date>\d\d-\d\d)|day (?<day>\d\d))|(?<anchor>cutOff|unitDue|centreDue))(?: (?<sign>[+-]) (?<days>\d+)(?<working> working)? days?)?$/;

type Said = Readonly<Record<string, string | undefined>>;

function baseDay({ shift, date, day, anchor }: Said, context: RuleContext): string | null {
  if (anchor) return context.known[anchor as 'cutOff'] ?? null;
  const by = shift === 'prev' ? -1 : shift === 'next' ? 1 : 0;
  if (date) return existing(context.year + by, Number(date.slice(0, 2)), Number(date.slice(3)));
  if (context.month === 0) return null;
  const months = context.year * 12 + context.month - 1 + by;
  return existing(Math.floor(months / 12), (months % 12) + 1, Number(day));
}

/** Only the end of February moves; other days that do not exist are faults of the definition. */
function existing(year: number, month: number, day: number): string {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const at = new Date(Date.UTC(year, month - 1, Math.min(day, last)));
  return at.toISOString().slice(0, 10);
}

/** Whether a month ever has such a day: `02-30` has none. */
export function neverComes(rule: string): boolean {
  const date = grammar.exec(rule)?.groups?.['date'];
  if (!date) return false;
  const [month, day] = [Number(date.slice(0, 2)), Number(date.slice(3))];
  return day > new Date(Date.UTC(2024, month, 0)).getUTCDate();
}

/** Whether a rule names a date of the year (`03-05`) or one of the month (`day 14`) itself. */
const namesDate = (rule: string, of: 'year' | 'month'): boolean =>
  grammar.exec(rule)?.groups?.[of === 'year' ? 'date' : 'day'] !== undefined;

/** What each day may be counted from; it never counts from itself. */
const anchorsOf: Readonly<Record<PeriodClock, readonly string[]>> = {
  windowFrom: ['cutOff'],
  windowTo: [],
  unitDue: ['cutOff', 'centreDue'],
  centreDue: ['cutOff', 'unitDue'],
  lock: ['cutOff', 'unitDue', 'centreDue'],
};

interface RuleFault {
  readonly code: 'DayDoesNotExist' | 'DayIsNotOfKind' | 'DayCountsFromItself';
  readonly text: string;
}

/** What a schema cannot see in a rule for a day of a period; null when it can be kept. */
export function ruleFault(rule: string, clock: PeriodClock, kind: string): RuleFault | null {
  if (neverComes(rule)) {
    return { code: 'DayDoesNotExist', text: `Không tháng nào có ngày “${rule}”.` };
  }
  if (namesDate(rule, kind === 'month' ? 'year' : 'month')) {
    const text =
      kind === 'month'
        ? `Kỳ tháng ghi ngày dạng “day 14”, không ghi “${rule}”.`
        : `Chỉ kỳ tháng mới ghi ngày dạng “${rule}”; kỳ này ghi MM-DD.`;
    return { code: 'DayIsNotOfKind', text };
  }
  const anchor = grammar.exec(rule)?.groups?.['anchor'];
  if (anchor === undefined || anchorsOf[clock].includes(anchor)) return null;
  return {
    code: 'DayCountsFromItself',
    text: `Không tính được ngày này từ “${anchor}”; hãy ghi ngày dạng MM-DD, hoặc tính từ mốc khác.`,
  };
}
