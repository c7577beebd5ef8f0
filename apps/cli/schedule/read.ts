import { DomainError, systemClock, vietnamDay } from '#kernel';
import { usualCalendar } from '#modules/organisation';
import { duesOf, readSchedule, type Schedule } from '#vntime';
import { readWithin } from '../read-within.js';

const calendar = usualCalendar();

/** A phrase of a plan of that year; working days are those of the state's calendar. */
export const readOne = (phrase: string, year = thisYear()): Schedule =>
  readSchedule(phrase, { year, calendar });

/** The plan's year where nobody names one. */
export const thisYear = (): number => Number(vietnamDay(systemClock.now()).slice(0, 4));

/**
 * Every line of a file of phrases, in order; one line that has no year refuses the file.
 * @throws DomainError TextIsTooLarge, PhraseLinesLackAYear
 */
export async function readFileOfPhrases(path: string): Promise<readonly Schedule[]> {
  const bytes = await readWithin(path, 5_000_000);
  if (!bytes) throw new DomainError('TextIsTooLarge', { limit: '5 MB' });
  const lines = bytes
    .toString()
    .replace(/^\ufeff/, '')
    .split(/\r?\n/);
  const rows = lines.map(
    (line) => /^\s*(?<year>(?:19|20|21)\d\d)\s*\t(?<phrase>.*)$/u.exec(line)?.groups,
  );
  const unread = lines.flatMap((line, i) => (line.trim() && !rows[i] ? [i + 1] : []));
  if (unread.length > 0)
    throw new DomainError('PhraseLinesLackAYear', { lines: unread.join(', ') });
  return rows.flatMap((row) =>
    row ? [readSchedule(row['phrase'] ?? '', { year: Number(row['year']), calendar })] : [],
  );
}

/** For people: the kind, the days, and what is left to ask. */
export function describeSchedule(schedule: Schedule, year: number): string {
  const { kind, windows, rrule, condition, relative, parts, unread } = schedule;
  const dues = duesOf(schedule, year);
  return [
    `${schedule.phrase}: ${kinds[kind]}`,
    ...windows.map(({ from, due }) => (from ? `  từ ${from} đến ${due}` : `  hạn ${due}`)),
    ...(rrule ? [`  ${rrule}`] : []),
    ...(rrule && dues.length <= 12 ? [`  hạn trong năm ${year}: ${dues.join(', ')}`] : []),
    ...(relative
      ? [
          `  ${relative.duration} (${bases[relative.basis]}) tính từ: ${relative.event || 'chưa rõ'}`,
        ]
      : []),
    ...(condition ? [`  điều kiện: ${condition}`] : []),
    ...(parts ?? []).map((part) =>
      indented(describeSchedule({ ...part, phrase: part.label || part.phrase }, year)),
    ),
    ...(unread === undefined ? [] : [`  không đọc được: ${unread}`]),
  ].join('\n');
}

const indented = (text: string): string => text.replace(/^/gm, '  ');

const bases = { working: 'ngày làm việc', calendar: 'ngày theo lịch' } as const;

const kinds: Readonly<Record<Schedule['kind'], string>> = {
  date: 'một ngày',
  dates: 'nhiều ngày',
  window: 'một khoảng',
  windows: 'nhiều khoảng',
  recurring: 'lặp lại',
  standing: 'thường xuyên, không có hạn',
  conditional: 'có điều kiện',
  relative: 'tính từ một sự kiện',
  compound: 'nhiều phần',
  unknown: 'chưa hiểu, cần hỏi lại',
};
