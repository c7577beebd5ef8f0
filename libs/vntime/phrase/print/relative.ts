import { twoDigits } from '#kernel';
import type { RelativeTime } from '../schedule.js';

/** `trong vòng 05 ngày làm việc kể từ ngày ký`; null for a duration of several units. */
export function printRelative({ duration, basis, event }: RelativeTime): string | null {
  if (duration === 'P0D') return `ngay sau khi ${event}`;
  const read = /^(?<ahead>-)?P(?<clock>T)?(?<count>\d+)(?<unit>[DWMYH])$/.exec(duration)?.groups;
  const unit = read && units[`${read['clock'] ?? ''}${read['unit']}`];
  if (!unit) return null;
  const length = `${twoDigits(Number(read['count']))} ${unit}${basis === 'working' ? ' làm việc' : ''}`;
  if (read['ahead']) return `chậm nhất ${length} trước ${event}`;
  return event === '' ? `trong vòng ${length}` : `trong vòng ${length} kể từ ${event}`;
}

const units: Readonly<Record<string, string>> = {
  D: 'ngày',
  W: 'tuần',
  M: 'tháng',
  Y: 'năm',
  TH: 'giờ',
  TM: 'phút',
};
