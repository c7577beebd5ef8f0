import { useEffect, useState } from 'react';

/** How long something may still be waited for, second by second; not read out each time. */
export function Countdown({ until }: { readonly until: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <span aria-live="off">{leftInWords(Date.parse(until) - now)}</span>;
}

const minute = 60_000;
const hour = 60 * minute;

export function leftInWords(left: number): string {
  if (left <= 0) return 'hết thời gian';
  if (left >= hour)
    return `${Math.floor(left / hour)} giờ ${Math.floor((left % hour) / minute)} phút`;
  const seconds = String(Math.floor((left % minute) / 1_000)).padStart(2, '0');
  return `${Math.floor(left / minute)}:${seconds}`;
}
