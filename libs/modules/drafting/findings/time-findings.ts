import type { AnnexRow, DocumentContent } from '#nd30';
import { readSchedule } from '#vntime';
import type { Finding } from '../domain/finding.js';
import { piecesOf } from '../domain/pieces.js';

/** Times of rows that no deadline can be read from: a phrase nobody knows, a day no calendar has. */
export function timeFindings(content: DocumentContent): readonly Finding[] {
  const pieces = new Map(piecesOf(content).map((piece) => [piece.id as string, piece]));
  const rows = content.annexes.flatMap((annex) =>
    annex.kind === 'table' && annex.tableKind !== 'other' ? annex.rows : [],
  );
  return rows.flatMap(({ id, time }) => {
    const piece = pieces.get(id);
    return faultsOf(time).map((fault) => ({
      ...fault,
      severity: 'warning',
      place: piece?.places?.['time'] ?? piece?.place ?? '',
      nodeId: id,
      field: 'time',
      clause: null,
    }));
  });
}

function faultsOf(time: AnnexRow['time']): readonly Pick<Finding, 'rule' | 'message'>[] {
  const cell = (time ?? '').trim();
  if (cell === '' || isUnderstood(cell)) return [];
  const phrases = cell.split(/\n|(?<=\S)\s+(?=[-–]\s)/).map((one) => one.trim());
  const faults = phrases.filter(Boolean).flatMap(faultOf);
  return faults.length > 0 ? faults : [notUnderstood(cell)];
}

function faultOf(phrase: string): readonly Pick<Finding, 'rule' | 'message'>[] {
  const impossible = impossibleDay(phrase);
  if (impossible !== undefined)
    return [{ rule: 'TimeNamesNoDay', message: `“${phrase}”: lịch không có ngày ${impossible}.` }];
  return isUnderstood(phrase) ? [] : [notUnderstood(phrase)];
}

const notUnderstood = (phrase: string): Pick<Finding, 'rule' | 'message'> => ({
  rule: 'TimeIsNotUnderstood',
  message: `Chưa hiểu thời gian “${phrase}”. Hãy ghi như “Trước ngày 30/6/2026”, “Quý I/2026”, “Trong năm 2026”, “Thường xuyên”.`,
});

/** In its own year, or where it names none in one whose February has 29 days. */
function isUnderstood(phrase: string): boolean {
  const year = Number(/(?<!\d)20\d\d(?!\d)/.exec(phrase)?.[0] ?? 2024);
  return readSchedule(phrase, { year }).kind !== 'unknown';
}

/** The first `dd/mm` or `dd/mm/yyyy` that is no day; without a year February may have 29. */
const impossibleDay = (phrase: string): string | undefined =>
  [...phrase.matchAll(/(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/g)].find(
    ([, day, month, year = '2024']) => !isDay(Number(day), Number(month), Number(year)),
  )?.[0];

function isDay(day: number, month: number, year: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
