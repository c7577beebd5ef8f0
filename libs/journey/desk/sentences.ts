import { vietnamDay } from '#kernel';

interface OnTheDesk {
  readonly waiting: number;
  readonly overdue: number;
  readonly watch: { readonly title: string; readonly count: number } | null;
}

/** `Hôm nay có 4 việc chờ bạn, 1 việc quá hạn` */
export function headline({ waiting, overdue, watch }: OnTheDesk): string {
  if (waiting === 0)
    return watch ? `${watch.title}: ${watch.count}` : 'Hôm nay không có việc nào chờ bạn';
  const late = overdue === 0 ? '' : `, ${overdue} việc quá hạn`;
  return `Hôm nay có ${waiting} việc chờ bạn${late}`;
}

/** `Chủ nhật, 22/11/2026 · tuần này bạn đã xử lý 12 việc` */
export function subline(now: Date, doneThisWeek: number): string {
  const day = vietnamDay(now);
  const said = `${weekdays[weekdayOf(day)]}, ${day.split('-').reverse().join('/')}`;
  return doneThisWeek === 0 ? said : `${said} · tuần này bạn đã xử lý ${doneThisWeek} việc`;
}

/** Midnight in Vietnam at the beginning of the week, which is on Monday. */
export function beginningOfWeek(now: Date): Date {
  const midnight = Date.parse(`${vietnamDay(now)}T00:00:00+07:00`);
  return new Date(midnight - ((weekdayOf(vietnamDay(now)) + 6) % 7) * 86_400_000);
}

/** `KH · Phòng Tổ chức - Hành chính · 8 trang` */
export const lineOf = (
  docType: string | null,
  unitName: string | null,
  pages: number | null,
): string => [docType, unitName, pages && `${pages} trang`].filter(Boolean).join(' · ');

const weekdays = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

const weekdayOf = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay();
