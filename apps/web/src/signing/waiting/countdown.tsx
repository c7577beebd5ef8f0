import { useEffect, useState } from 'react';
import { leftInWords } from './time-left.js';

interface CountdownProps {
  /** Milliseconds from when this was told; whatever the clock of this machine says. */
  readonly left: number;
}

/** How long something may still be waited for, second by second; not read out each time. */
export function Countdown({ left }: CountdownProps) {
  const [shown, setShown] = useState(left);
  useEffect(() => {
    const until = performance.now() + left;
    const tell = () => setShown(until - performance.now());
    tell();
    const timer = setInterval(tell, 1_000);
    return () => clearInterval(timer);
  }, [left]);
  return <span aria-live="off">{leftInWords(shown)}</span>;
}
