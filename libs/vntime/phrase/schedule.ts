import type { WorkingCalendar } from '../working-calendar.js';

/** A calendar day in Vietnam, `YYYY-MM-DD`. */
export type IsoDay = string;

/** A stretch of days, both ends counted; one that names only its last day has no `from`. */
export interface Window {
  readonly from?: IsoDay;
  readonly due: IsoDay;
}

export type ScheduleKind =
  | 'date'
  | 'dates'
  | 'window'
  | 'windows'
  | 'recurring'
  | 'standing'
  | 'conditional'
  | 'relative'
  | 'compound'
  | 'unknown';

/** A length of time counted from an event. */
export interface RelativeTime {
  /** ISO 8601, as RFC 5545 §3.3.6 writes it: `P5D`, `PT24H`; `-P3D` lies before the event. */
  readonly duration: string;
  readonly basis: 'working' | 'calendar';
  /** The event in the words of the phrase; empty when the phrase names none. */
  readonly event: string;
}

/** What a phrase says about time. */
export interface Schedule {
  /** The phrase as it was given. */
  readonly phrase: string;
  readonly kind: ScheduleKind;
  /** Days that can be named, in the order of the phrase; empty where a rule or the parts name them. */
  readonly windows: readonly Window[];
  /** RFC 5545 §3.3.10; it fires on the due day. */
  readonly rrule?: string;
  /** What has to happen first, or what else calls for it, in the words of the phrase. */
  readonly condition?: string;
  readonly relative?: RelativeTime;
  /** Times of a compound phrase, each with the words that stand before it. */
  readonly parts?: readonly LabelledSchedule[];
  /** The words that were not understood; only `unknown` has them. */
  readonly unread?: string;
}

export interface LabelledSchedule extends Schedule {
  readonly label: string;
}

export interface PhraseContext {
  /** The plan's year: it counts where the phrase names none. */
  readonly year: number;
  /** Without it, working days counted from a known day stay uncounted. */
  readonly calendar?: WorkingCalendar;
}
