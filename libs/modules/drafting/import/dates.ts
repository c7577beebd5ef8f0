import { twoDigits } from '#kernel';

/** `Tân Trụ, ngày tháng 01 năm 2026`: the place line of a header, its parts possibly blank. */
export const placeLine =
  /^(?<place>[^,;:]{2,50}),\s*ngày\s*(?<day>\d{1,2}|[.…_\s]*)\s*tháng\s*(?<month>\d{1,2}|[.…_\s]*)\s*năm\s*(?<year>\d{4}|[.…_\s\d]*)/iu;

const longDate = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const shortDate = /(?<![\d/])(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?![\d/])/u;

/** The first complete date of a text as an ISO day, or null. */
export function firstDate(text: string): { readonly iso: string; readonly end: number } | null {
  for (const pattern of [shortDate, longDate]) {
    const match = pattern.exec(text);
    const iso = match && isoDay(match[1], match[2], match[3]);
    if (match && iso) return { iso, end: match.index + match[0].length };
  }
  return null;
}

/** ISO day from printed parts; null unless they name a day of the calendar. */
export function isoDay(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
): string | null {
  const [d, m, y] = [Number(day), Number(month), Number(year)];
  const real = new Date(Date.UTC(y, m - 1, d));
  if (!(y >= 1900 && y <= 2999) || real.getUTCMonth() !== m - 1 || real.getUTCDate() !== d)
    return null;
  return `${y}-${twoDigits(m)}-${twoDigits(d)}`;
}
