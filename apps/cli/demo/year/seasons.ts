import type { Kind } from './open-regime.js';

/** What goes other than smoothly in one reporting period, by unit codes. */
export interface Season {
  readonly kind: Kind;
  readonly name: string;
  /** Send after the units' due day, still before the lock. */
  readonly late: readonly string[];
  /** The report goes on without them, as the head of the coordinating unit decides. */
  readonly never: readonly string[];
  /** Sent back once with a comment at a figure. */
  readonly sentBack: string | null;
  /** Asks for the lock to be opened, so the centre itself sends late. */
  readonly missedLock: string | null;
  /** By how much units do better than at the year's start, in points. */
  readonly better: number;
}

export const seasons: readonly Season[] = [
  {
    ...{ kind: 'quarter1', name: 'Quý I', late: ['NGOAI', 'TYT2'], never: [] },
    ...{ sentBack: 'NOI', missedLock: null, better: 0 },
  },
  {
    ...{ kind: 'halfYear', name: '6 tháng', late: ['KSBT'], never: [] },
    ...{ sentBack: null, missedLock: 'HSCC', better: 2 },
  },
  {
    ...{ kind: 'quarter3', name: 'Quý III', late: ['XN', 'DUOC', 'TYT4'], never: ['TYT5'] },
    ...{ sentBack: 'TCKT', missedLock: null, better: 3 },
  },
  {
    ...{ kind: 'year', name: 'Năm', late: ['NHI'], never: [] },
    ...{ sentBack: 'KKB', missedLock: null, better: 5 },
  },
];
