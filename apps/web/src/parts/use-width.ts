import { useEffect, useState, type RefObject } from 'react';

/** The inner width of a part in CSS pixels, 0 before it stands. */
export function useWidth(part: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!part.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(part.current);
    return () => observer.disconnect();
  }, [part]);
  return Math.floor(width);
}
