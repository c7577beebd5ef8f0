const oneDay = 86_400_000;

export interface TimeScale {
  /** Where a day begins, in per cent of the whole. */
  readonly at: (day: string) => number;
  /** How long from the first day to the end of the last, in per cent. */
  readonly span: (from: string, to: string) => number;
  /** Months, or years where months have no room for their names. */
  readonly steps: readonly {
    readonly key: string;
    readonly name: string;
    readonly share: number;
  }[];
}

/** Whole months, or years, around the days that are shown; null when there is none. */
export function timeScale(days: readonly string[]): TimeScale | null {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return null;
  const length = monthsSince0(last) - monthsSince0(first) + 1 > mostMonths ? 12 : 1;
  const begin = stepOf(first, length);
  const count = stepOf(last, length) - begin + 1;
  const starts = Array.from({ length: count + 1 }, (_, n) => beginOf((begin + n) * length));
  const [start = 0, end = 1] = [starts[0], starts.at(-1)];
  const share = (time: number): number => (time / (end - start)) * 100;
  return {
    at: (day) => share(Date.parse(day) - start),
    span: (from, to) => share(Date.parse(to) + oneDay - Date.parse(from)),
    steps: starts.slice(0, -1).map((at, n) => ({
      key: new Date(at).toISOString(),
      name: nameOf(new Date(at), length),
      share: share((starts[n + 1] ?? end) - at),
    })),
  };
}

const mostMonths = 18;

const monthsSince0 = (day: string): number => {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
};

const beginOf = (months: number): number => Date.UTC(Math.floor(months / 12), months % 12);

const stepOf = (day: string, length: number): number => Math.floor(monthsSince0(day) / length);

const nameOf = (at: Date, length: number): string =>
  length === 12 ? String(at.getUTCFullYear()) : `T${at.getUTCMonth() + 1}`;
