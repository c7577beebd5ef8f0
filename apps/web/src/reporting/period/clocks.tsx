import { lastDayBefore, today, writtenDay } from '../../parts/times.js';
import type { Period } from '../reporting-types.js';
import styles from './clocks.module.css';

/** The four clocks of a period, never mixed: what has passed is filled. */
export function Clocks({ period }: { readonly period: Period }) {
  const { windowFrom, windowTo, unitDue, centreDue, lockAt, submittedTo } = period;
  const lockOn = lastDayBefore(lockAt).split('/').reverse().join('-');
  const clocks = [
    {
      name: 'Kỳ số liệu',
      on: windowTo,
      words: `${writtenDay(windowFrom)} – ${writtenDay(windowTo)}`,
    },
    { name: 'Đơn vị nộp', on: unitDue, words: `chậm nhất ${writtenDay(unitDue)}` },
    {
      name: submittedTo ? `Gửi ${submittedTo}` : 'Gửi cấp trên',
      on: centreDue,
      words: `chậm nhất ${writtenDay(centreDue)}`,
    },
    { name: 'Khóa số liệu', on: lockOn, words: `hết ngày ${lastDayBefore(lockAt)}` },
  ];
  return (
    <ol className={`card ${styles['clocks']}`} aria-label="Bốn mốc của kỳ">
      {clocks.map(({ name, on, words }) => (
        <li key={name} className={on < today() ? styles['passed'] : ''}>
          <strong>{name}</strong>
          <span className="figures">{words}</span>
          <span className="soft">{on < today() ? 'đã qua' : inDays(on)}</span>
        </li>
      ))}
    </ol>
  );
}

const oneDay = 86_400_000;

function inDays(on: string): string {
  const days = Math.round((Date.parse(on) - Date.parse(today())) / oneDay);
  return days === 0 ? 'hôm nay' : `còn ${days} ngày`;
}
