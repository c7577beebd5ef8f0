import type { RegisterFilter } from '../store/registers.sql.js';
import { vietnameseDate } from './vietnamese-date.js';

/** What part of a register was asked for, as its head line says it. */
export function periodOf({ year, from, to, bookCode }: RegisterFilter): string {
  const time = [
    year === undefined ? '' : `Năm ${year}`,
    from === undefined ? '' : `từ ngày ${vietnameseDate(from)}`,
    to === undefined ? '' : `đến ngày ${vietnameseDate(to)}`,
  ]
    .filter(Boolean)
    .join(', ');
  const book = bookCode === undefined ? '' : `Sổ ${bookCode}`;
  const told = [time, book].filter(Boolean).join(' – ');
  return told === '' ? 'Toàn bộ sổ' : told.charAt(0).toLocaleUpperCase('vi') + told.slice(1);
}
