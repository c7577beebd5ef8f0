import { useState } from 'react';
import { useKey } from './use-key.js';

/** j and k walk through a queue, Enter opens; answers which row is chosen (-1: none yet). */
export function useQueueKeys<Row>(rows: readonly Row[], open: (row: Row) => void): number {
  const [chosen, setChosen] = useState(-1);
  const last = rows.length - 1;
  useKey('j', () => setChosen((now) => Math.min(now + 1, last)));
  useKey('k', () => setChosen((now) => Math.max(now - 1, 0)));
  useKey('Enter', () => {
    const row = rows[chosen];
    if (row) open(row);
  });
  return Math.min(chosen, last);
}
