import { fold } from '#kernel';
import type { ImportedReporting, ReportingTier } from '../import-result.js';
import type { Line } from '../lines.js';
import { tokensOf, type DayToken, type Token } from './reporting-dates.js';
import { spansOf } from '../spans.js';

interface ReportingTable {
  readonly entries: readonly ImportedReporting[];
  /** How many lines it takes. */
  readonly count: number;
}

/** What a column of the table says of the period in its row. */
type Says = { readonly kind: 'due'; readonly tier: ReportingTier } | { readonly kind: 'window' };

/**
 * A reporting regime printed as a table, whose headings begin at `index`: a period a row, and a
 * column each for what the units owe, what the body owes, and the days the figures are taken from.
 */
export function reportingTableAt(lines: readonly Line[], index: number): ReportingTable | null {
  const heading = lines[index];
  if (heading === undefined || heading.cells.length < 2) return null;
  const periodAt = heading.cells.findIndex((cell) =>
    /ky bao cao|loai bao cao|^bao cao$|ten bao cao|noi dung bao cao/.test(fold(cell)),
  );
  const says = heading.cells.map(columnSays);
  if (periodAt < 0 || !says.some((one, at) => one !== null && at !== periodAt)) return null;
  const entries: ImportedReporting[] = [];
  let next = index + 1;
  for (let line = lines[next]; line !== undefined; line = lines[++next]) {
    const read = readRow(line, periodAt, says);
    if (read.length === 0) break;
    entries.push(...read.map((entry) => ({ ...entry, lines: spansOf([heading.no, line.no]) })));
  }
  return entries.length > 0 ? { entries, count: next - index } : null;
}

function columnSays(heading: string): Says | null {
  const key = fold(heading);
  if (/ky bao cao|loai bao cao|^s?tt$/.test(key)) return null;
  if (/chot so lieu|ky so lieu|so lieu tu|thoi gian (?:tinh|lay) so lieu/.test(key))
    return { kind: 'window' };
  if (/(?:ve|gui|bao cao|nop)[^,;]{0,12} so\b|so y te$/.test(key))
    return { kind: 'due', tier: 'centre-to-department' };
  if (/khoa|phong|tram|don vi|ve (?:trung tam|benh vien|ttyt)/.test(key))
    return { kind: 'due', tier: 'units-to-centre' };
  return /thoi han|han gui|han nop|thoi gian/.test(key)
    ? { kind: 'due', tier: 'centre-to-department' }
    : null;
}

type Entry = Omit<ImportedReporting, 'lines'>;

function readRow({ cells }: Line, periodAt: number, says: readonly (Says | null)[]): Entry[] {
  const period = tokensOf(`báo cáo ${cells[periodAt] ?? ''}`).find(({ kind }) => kind === 'period');
  if (period?.kind !== 'period') return [];
  const blank = { period: period.period, windowFrom: null, windowTo: null, dueRule: null };
  const windows = says.flatMap((one, at) => (one?.kind === 'window' ? [daysIn(cells[at])] : []));
  const [from, to] = windows[0] ?? [];
  const window = { windowFrom: from?.day ?? null, windowTo: to?.day ?? null };
  return says.flatMap((one, at): Entry[] => {
    const day = daysIn(cells[at]).at(-1);
    if (one?.kind !== 'due' || day === undefined) return [];
    return [
      {
        ...blank,
        ...window,
        tier: one.tier,
        dueText: day.phrase,
        due: day.day.replace(/^prev/, '-'),
        before: day.before,
      },
    ];
  });
}

const daysIn = (cell: string | undefined): DayToken[] => tokensOf(cell ?? '').filter(isDay);

const isDay = (token: Token): token is DayToken => token.kind === 'day';
