/** The year a document is about, and the year its copy is to be about. */
export interface YearStep {
  readonly from: number;
  readonly to: number;
}

/** What keeps its years: spans of years, and documents that are named by number or date. */
const kept: readonly RegExp[] = [
  /(?:giai đoạn|thời kỳ|nhiệm kỳ|tầm nhìn)(?: từ)?(?: năm)?\s+20\d\d(?:\s*(?:[-–—]|đến(?: năm)?)\s*20\d\d)?/giu,
  /(?:đến|tầm nhìn) năm 20\d\d/giu,
  /\d+\/20\d\d\/[\p{Lu}\d][\p{L}\d-]*/gu,
  /(?:số\s*)?\d+\s*\/\s*[\p{Lu}][\p{L}\d]*(?:\s*-\s*[\p{Lu}\d][\p{L}\d]*)*,?\s+(?:ngày\s+)?\d{1,2}(?:\s+tháng\s+|[/-])\d{1,2}(?:\s+năm\s+|[/-])20\d\d/gu,
  /(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp)(?:\s+(?!năm )[\p{L},]+){0,12}?\s+năm\s+20\d\d/gu,
];

const citation = /(?:số\s*)?\d+\s*\/\s*(?:20\d\d\/)?\p{Lu}[\p{L}\d]*-\p{Lu}/u;

/** Whether a text names another document by its number: that document may have a successor. */
export const citesDocument = (text: string): boolean => citation.test(text);

/**
 * A text with its years moved on: the year itself, the one before and the one after. Spans of
 * years (`giai đoạn 2021 - 2030`) and documents named by number and date stay as they are.
 */
export function moveYears(text: string, { from, to }: YearStep): string {
  const step = to - from;
  const islands = kept.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]),
  );
  const isKept = (at: number): boolean =>
    islands.some(([start = 0, end = 0]) => at >= start && at < end);
  const moved = text.replace(/(?<!\d)20\d\d(?!\d)/g, (year: string, at: number) =>
    Math.abs(Number(year) - from) <= 1 && !isKept(at) ? String(Number(year) + step) : year,
  );
  return moved.replace(leapDay, (day: string, separator: string, year: string) =>
    isLeap(Number(year)) ? day : `28${separator}${year}`,
  );
}

const leapDay = /(?<!\d)29((?:\/0?2\/)|(?: tháng 0?2 năm ))(20\d\d)(?!\d)/g;
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** The year a text is about: the one its subject names, else the one it names most often. */
export function yearOf(subject: string, texts: readonly string[]): number | null {
  const named = /(?:năm\s+|\/)(20\d\d)(?!\s*[-–—]\s*20\d\d)/iu.exec(subject)?.[1];
  if (named !== undefined) return Number(named);
  const counts = new Map<string, number>();
  for (const year of texts.join('\n').match(/(?<!\d)20\d\d(?!\d)/g) ?? [])
    counts.set(year, (counts.get(year) ?? 0) + 1);
  const [most] = [...counts].sort(([a, x], [b, y]) => y - x || b.localeCompare(a));
  return most === undefined ? null : Number(most[0]);
}
