import { dayAfter } from '#vntime';

/**
 * A text of the demo on a day `YYYY-MM-DD`: `{năm}` is its year, `{năm +4}` one later, `{ngày -9}` the day
 * nine days before it, kept within its year.
 */
export function textOfToday(text: string, today: string): string {
  const year = today.slice(0, 4);
  const within = (day: string): string =>
    day < `${year}-01-02` ? `${year}-01-02` : day > `${year}-12-31` ? `${year}-12-31` : day;
  return text
    .replace(/\{năm(?: ([+-]\d+))?\}/g, (_, by: string | undefined) => `${+year + Number(by ?? 0)}`)
    .replace(/\{ngày ([+-]\d+)\}/g, (_, by: string) =>
      within(dayAfter(today, Number(by)))
        .split('-')
        .reverse()
        .join('/'),
    );
}
