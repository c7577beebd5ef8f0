/** A year as written: a number, or counted from the plan's year. */
export type Year = { readonly is: number } | { readonly offset: number };

/** Which days of its months a stretch takes; all of them without one. */
export type Cut =
  | { readonly day: number }
  | { readonly third: 1 | 2 | 3 }
  | { readonly half: 1 | 2 }
  | { readonly week: number }
  /** Its third Friday, its last (-1). */
  | { readonly weekday: string; readonly position: number }
  | { readonly firstDays: number }
  | { readonly lastDays: number };

export type Unit = 'day' | 'month' | 'quarter' | 'months' | 'year' | 'schoolYear';

/**
 * A stretch of one year as written, before its year is known: months `first` to `last`, cut to some
 * of their days. A day of no named month has no months; `each` says that it comes in every one.
 */
export interface Stretch {
  readonly unit: Unit;
  readonly first?: number;
  readonly last?: number;
  readonly cut?: Cut;
  readonly year?: Year;
  /** Last year of a stretch of several years. */
  readonly until?: Year;
  /** Comes every month or quarter; in a quarter, months are counted from its first. */
  readonly each?: 'month' | 'quarter';
  /** An hour of the day is named: `before` it is still on that day. */
  /** `đầu quý`, `giữa năm`: where it ends, or also where it begins, no rule says. */
  readonly vague?: 'end' | 'whole';
  /** The end of something longer (`cuối năm`): nobody means the day before it by `trước`. */
  readonly isTail?: true;
  readonly hasHour?: true;
  /** The first day of the lunar year; of the sixty-year cycle when its name was written (Bính Ngọ: 42). */
  readonly lunarYear?: { readonly inCycle?: number };
  /** `ngày 10 các tháng 3, 6`: what follows in the list are months of the same day. */
  readonly namesMonths?: true;
  /** A week of ISO 8601, counted from the year's first Thursday. */
  readonly weekOfYear?: number;
  /** The weekday written before a day; it must be the day's own. */
  readonly weekday?: string;
  /** Tokens it was read from, for telling what was not understood. */
  readonly at: number;
  readonly end: number;
}

/** `before`: due the day before it begins; `by`: due on its last day; `in`: the stretch itself. */
export type How = 'before' | 'by' | 'in';

export interface Edge {
  readonly is: 'edge';
  readonly how: How;
  readonly stretch: Stretch;
  /** The other end, of a range. */
  readonly from?: Stretch;
  /** Says of the window before it when it ends: `Quý I (trước ngày 15/3)`; `within`: if it lies in it. */
  readonly narrows?: 'always' | 'within';
  /** Says the window before it in other words, or which part of it: `Quý II (tháng 4 - tháng 6)`. */
  readonly restates?: true;
}

export type Frequency = {
  readonly is: 'frequency';
  readonly words: string;
} & (
  | { readonly unit: 'day' }
  /** RFC 5545 weekday, `SU` unless one is named. */
  | { readonly unit: 'week'; readonly weekday?: string; readonly every?: number }
  /** The third Thursday of each month, the last Friday (-1) of each quarter. */
  | {
      readonly unit: 'weekdayOfMonth';
      readonly weekday: string;
      readonly position: number;
      readonly within: 'month' | 'quarter';
    }
  /** Every so many months, a divisor of 12. */
  | {
      readonly unit: 'months';
      readonly step: number;
      readonly times?: 2;
      /** The year it begins with, of `hằng năm từ năm 2026`. */
      readonly since?: Year;
    }
);

export interface Standing {
  readonly is: 'standing';
}

export interface Condition {
  readonly is: 'condition';
  readonly words: string;
}

export interface Relative {
  readonly is: 'relative';
  readonly duration: string;
  readonly basis: 'working' | 'calendar';
  readonly event: string;
  /** The day the event names, when it names one. */
  readonly anchor?: Stretch;
  readonly days?: number;
  readonly months?: number;
}

export type Core = Edge | Frequency | Standing | Condition | Relative;

/** `next`: nothing but a space; `aside`: the item stands in parentheses. */
export type Joint = 'first' | 'next' | 'comma' | 'and' | 'or' | 'line' | 'aside';

export type Item = Core & {
  /** What stands between this item and the one before it. */
  readonly joint: Joint;
  /** Words before the time that say what is done then. */
  readonly label?: string;
};
