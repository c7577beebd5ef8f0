import { midnightAfter } from './return-times.js';

/** What of a return counts for whether it came in time and whole. */
export interface ReturnFacts {
  readonly state: string;
  /** When something first left the unit. */
  readonly sentAt: string | null;
  /** Filled figures of all that were asked for. */
  readonly filled: number;
  readonly asked: number;
  /** `YYYY-MM-DD` */
  readonly unitDue: string;
}

export type Timeliness = 'onTime' | 'late' | 'missing' | 'notDue' | 'waived';

/** What was sent on the due day is in time; the day ends at midnight in Vietnam. */
export function timelinessOf({ state, sentAt, unitDue }: ReturnFacts, now: Date): Timeliness {
  if (state === 'waived') return 'waived';
  const due = midnightAfter(unitDue);
  if (sentAt !== null) return new Date(sentAt) < due ? 'onTime' : 'late';
  return now < due ? 'notDue' : 'missing';
}

export interface Rate {
  /** Returns that were due, or came before. */
  readonly due: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  /** Percent with one decimal, never rounded up; null when nothing was due. */
  readonly onTimePercent: number | null;
  readonly filled: number;
  readonly asked: number;
  readonly completePercent: number | null;
}

/** In time and whole, over any set of returns; what is waived or not due yet counts for nothing. */
export function rateOf(returns: readonly ReturnFacts[], now: Date): Rate {
  const judged = returns
    .map((one) => ({ ...one, is: timelinessOf(one, now) }))
    .filter(({ is }) => is !== 'waived' && is !== 'notDue');
  const count = (wanted: Timeliness) => judged.filter(({ is }) => is === wanted).length;
  const onTime = count('onTime');
  // A return that never came was filled by nobody, whatever stands in its draft.
  const filled = judged.reduce((all, one) => all + (one.is === 'missing' ? 0 : one.filled), 0);
  const asked = judged.reduce((all, one) => all + one.asked, 0);
  return {
    due: judged.length,
    ...{ onTime, late: count('late'), missing: count('missing') },
    onTimePercent: percent(onTime, judged.length),
    ...{ filled, asked },
    completePercent: percent(filled, asked),
  };
}

const percent = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.floor((part * 1000) / whole) / 10;
