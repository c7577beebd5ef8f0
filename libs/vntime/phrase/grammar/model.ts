/** A year as written: a number, or counted from the plan's year. */
export type Year = { readonly is: number } | { readonly offset: number };

/** Which days of its months a stretch takes; all of them without one. */
export type Cut =
  | { readonly day: number }
  | { readonly third: 1 | 2 | 3 }
  | { readonly half: 1 | 2 }
  | { readonly week: number }
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
  /** The end of something longer (`cuối năm`): nobody means the day before it by `trước`. */
  readonly isTail?: true;
  readonly hasHour?: true;
  /** The first day of the lunar year; of the sixty-year cycle when its name was written (Bính Ngọ: 42). */
  readonly lunarYear?: { readonly inCycle?: number };
  /** `ngày 10 các tháng 3, 6`: what follows in the list are months of the same day. */
  readonly namesMonths?: true;
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
  /** Says of the window before it when it ends: `Quý I (trước ngày 15/3)`. */
  readonly narrows?: true;
}

export type Frequency = {
  readonly is: 'frequency';
  readonly words: string;
} & (
  | { readonly unit: 'day' }
  /** RFC 5545 weekday, `SU` unless one is named. */
  | { readonly unit: 'week'; readonly weekday?: string; readonly every?: number }
  /** Every so many months, a divisor of 12. */
  | {
      readonly unit: 'months';
      readonly step: number;
      readonly times?: 2;
      /** The year it begins with, of `năm 2026 và các năm tiếp theo`. */
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
