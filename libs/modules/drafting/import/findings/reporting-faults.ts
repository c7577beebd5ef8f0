import type { ImportFinding, ImportedReporting, ReportingPeriod } from '../import-result.js';
import type { Finder } from './parts.js';

const dueMonths: Readonly<Record<ReportingPeriod, readonly number[]>> = {
  Q1: [2, 3, 4],
  H1: [5, 6, 7],
  Q3: [8, 9, 10],
  YEAR: [11, 12, 1],
};

const names: Readonly<Record<ReportingPeriod, string>> = {
  Q1: 'quý I',
  H1: '6 tháng',
  Q3: 'quý III',
  YEAR: 'năm',
};

/** Due days outside their period, and windows that do not begin where their siblings do. */
export const findReportingFaults: Finder = ({ reporting }) => [
  ...reporting.flatMap(misprint),
  ...periodGaps(reporting.filter(({ windowFrom }) => windowFrom !== null)),
];

function misprint({ period, due, dueText, lines }: ImportedReporting): ImportFinding[] {
  const month = Number(due?.slice(2, 4));
  if (due === null || dueMonths[period].includes(month)) return [];
  return [
    {
      kind: 'misprint',
      where: `Chế độ báo cáo, báo cáo ${names[period]}`,
      detail: `Báo cáo ${names[period]} lại đến hạn trong tháng ${month}; có thể in nhầm.`,
      evidence: [dueText],
      lines,
    },
  ];
}

/** Windows that begin in the year before should begin on one day, the day after the year's cut-off. */
function periodGaps(entries: readonly ImportedReporting[]): ImportFinding[] {
  const starts = entries.filter(({ windowFrom }) => windowFrom?.startsWith('prev') === true);
  const usual = mostUsual(starts.map(({ windowFrom }) => windowFrom ?? ''));
  return starts
    .filter(({ windowFrom }) => usual !== null && windowFrom !== usual)
    .map(({ period, windowFrom, windowTo, lines }) => ({
      kind: 'period-gap' as const,
      where: `Kỳ số liệu báo cáo ${names[period]}`,
      detail: `Kỳ số liệu ${names[period]} bắt đầu ngày ${printed(windowFrom)}, các kỳ khác bắt đầu ngày ${printed(usual)}.`,
      evidence: [`${printed(windowFrom)} – ${printed(windowTo)}`],
      lines,
    }));
}

/** `prev-12-05` as `05/12 năm trước`, `--03-09` as `09/03`. */
const printed = (day: string | null): string => {
  if (day === null) return '…';
  const [month, date] = day.split('-').slice(-2);
  return `${date}/${month}${day.startsWith('prev') ? ' năm trước' : ''}`;
};

function mostUsual(days: readonly string[]): string | null {
  const count = (day: string): number => days.filter((other) => other === day).length;
  const [first, second] = [...new Set(days)].sort((a, b) => count(b) - count(a));
  return first !== undefined && (second === undefined || count(first) > count(second))
    ? first
    : null;
}
