import { useEffect, useState } from 'react';
import { leftInWords } from './time-left.js';

/** How long something may still be waited for, second by second; not read out each time. */
export function Countdown({ until }: { readonly until: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <span aria-live="off">{leftInWords(Date.parse(until) - now)}</span>;
}
