const oneDay = 86_400_000;

export interface TimeScale {
  /** Where a day begins, in per cent of the whole. */
  readonly at: (day: string) => number;
  /** How long from the first day to the end of the last, in per cent. */
  readonly span: (from: string, to: string) => number;
  readonly months: readonly {
    readonly key: string;
    readonly name: string;
    readonly share: number;
  }[];
}

/** Whole months around the days that are shown; null when there is none. */
export function timeScale(days: readonly string[]): TimeScale | null {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const start = monthStart(first, 0);
  const end = monthStart(last, 1);
  const whole = end - start;
  const share = (length: number): number => (length / whole) * 100;
  return {
    at: (day) => share(Date.parse(day) - start),
    span: (from, to) => share(Date.parse(to) + oneDay - Date.parse(from)),
    months: monthsBetween(start, end).map((month) => ({
      key: month.toISOString(),
      name: `T${month.getUTCMonth() + 1}`,
      share: share(nextMonth(month) - month.getTime()),
    })),
  };
}

const monthStart = (day: string, later: number): number => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1 + later, 1);
};

const nextMonth = (month: Date): number =>
  Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 1);

function monthsBetween(start: number, end: number): readonly Date[] {
  const months: Date[] = [];
  for (let at = start; at < end; at = nextMonth(new Date(at))) months.push(new Date(at));
  return months;
}
