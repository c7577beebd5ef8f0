import type { Matrix } from './superior-page.js';

type Cell = Matrix['centres'][number]['cells'][number];

const received = new Set<Cell['state']>(['onTime', 'late', 'received']);

export const isReceived = ({ state }: Pick<Cell, 'state'>): boolean => received.has(state);

/** Nothing is waited for: it came, or nobody asks for it. */
export const isIn = (cell: Pick<Cell, 'state'>): boolean =>
  isReceived(cell) || cell.state === 'notAsked';
