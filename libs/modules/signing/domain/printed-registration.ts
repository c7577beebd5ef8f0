import { twoDigits } from '#kernel';
import type { Registration } from '#nd30';

/** Below ten with a leading zero (NĐ 30/2020 Phụ lục I, Phần I, Mục II.3). */
export const printedNumber = ({ number }: Registration): string => twoDigits(number);

/**
 * `ngày 06 tháng 01 năm 2026`: days below ten and the months 1 and 2 carry a leading zero
 * (NĐ 30/2020 Phụ lục I, Phần I, Mục II.4).
 */
export function datePhrase({ date }: Registration): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const printedMonth = Number(month) > 2 ? String(Number(month)) : month;
  return `ngày ${day} tháng ${printedMonth} năm ${year}`;
}
