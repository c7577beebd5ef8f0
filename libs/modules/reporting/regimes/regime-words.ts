import type { OpenedKind, PeriodClock } from '#contracts';

export const clockNames: Readonly<Record<PeriodClock, string>> = {
  windowFrom: 'ngày bắt đầu kỳ số liệu',
  windowTo: 'ngày chốt số liệu',
  unitDue: 'hạn nộp của đơn vị',
  centreDue: 'hạn gửi cấp trên',
  lock: 'ngày khóa số liệu',
};

export const kindNames: Readonly<Record<OpenedKind, string>> = {
  month: 'tháng',
  quarter1: 'quý I',
  halfYear: '6 tháng đầu năm',
  quarter3: 'quý III',
  year: 'năm',
  adHoc: 'đột xuất',
  task: 'theo nhiệm vụ',
};

/** `Báo cáo cải cách hành chính quý I năm 2026` */
export function periodTitle(
  title: string,
  {
    kind,
    year,
    ordinal,
  }: { readonly kind: OpenedKind; readonly year: number; readonly ordinal: number },
): string {
  if (kind === 'year') return `${title} năm ${year}`;
  if (kind === 'month') return `${title} tháng ${ordinal}/${year}`;
  return `${title} ${kindNames[kind]} năm ${year}`;
}

/** `14/6/2026` */
export const daysInWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
};
