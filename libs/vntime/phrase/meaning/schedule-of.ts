import { dayAfter, nextWorkingDay } from '../../working-calendar.js';
import { windowsOf } from '../calendar/windows.js';
import type { Condition, Frequency, Item, Relative } from '../grammar/model.js';
import type { IsoDay, PhraseContext, Schedule, Window } from '../schedule.js';
import { piecesOf, type Piece, type Recurrence } from './pieces.js';
import { recurrenceOf } from './recurrence-of.js';

type Meaning = Omit<Schedule, 'phrase' | 'unread'>;

/** What the items of a phrase mean together; undefined where it would be a guess. */
export function meaningOf(items: readonly Item[], context: PhraseContext): Meaning | undefined {
  const pieces = piecesOf(items);
  if (!pieces) return undefined;
  const conditions = pieces.filter(isCondition);
  const times = pieces.filter((piece) => !isCondition(piece));
  const time = timesOf(times, context);
  if (times.length > 0 && !time) return undefined;
  if (conditions.length === 0) return time;
  const condition = conditions.map(({ words }) => words).join('; ');
  if (!time) return { kind: 'conditional', windows: [], condition };
  if (time.kind === 'compound') return undefined;
  const isOnlyWhen = time.windows.length > 0 && !time.relative;
  return { ...time, kind: isOnlyWhen ? 'conditional' : time.kind, condition };
}

function timesOf(pieces: readonly Piece[], context: PhraseContext): Meaning | undefined {
  const [first, ...others] = pieces;
  if (!first) return undefined;
  if (others.length === 0) return timeOf(first, context) ?? eachAlone(first, context);
  if (pieces.every(isRecurrence)) {
    const rrule = recurrenceOf(pieces, context.year);
    return rrule === undefined ? apart(pieces, context) : { kind: 'recurring', windows: [], rrule };
  }
  const standing = pieces.find((piece) => piece.is === 'standing');
  if (standing && pieces.every((piece) => piece === standing || saysNoMore(piece)))
    return timeOf(standing, context);
  return apart(pieces, context);
}

/** `hằng tuần, hằng tháng`: no rule says both, so each stands alone. */
function eachAlone(piece: Piece, context: PhraseContext): Meaning | undefined {
  if (piece.is !== 'recurrence' || piece.frequencies.length < 2) return undefined;
  const own = piece.frequencies.filter(
    (one, i, all) => all.findIndex((other) => isSameRhythm(other, one)) === i,
  );
  return apart(
    own.map((one) => ({ ...piece, frequencies: [one] })),
    context,
  );
}

/** `6 tháng, 9 tháng` come with the same half-years. */
const isSameRhythm = (one: Frequency, other: Frequency): boolean =>
  one.unit === other.unit &&
  (one.unit !== 'months' || other.unit !== 'months' || one.step === other.step);

/** Times of several kinds in one cell, as parts without a label. */
function apart(pieces: readonly Piece[], context: PhraseContext): Meaning | undefined {
  const times = pieces.map((piece) => timeOf(piece, context));
  if (!times.every((one) => one !== undefined)) return undefined;
  const parts = times.map((one) => ({ phrase: '', label: '', ...one }));
  return { kind: 'compound', windows: [], parts };
}

function timeOf(piece: Piece, context: PhraseContext): Meaning | undefined {
  switch (piece.is) {
    case 'edges':
      return named(windowsOf(piece.edges, context.year));
    case 'recurrence': {
      const rrule = recurrenceOf([piece], context.year);
      return rrule === undefined ? undefined : { kind: 'recurring', windows: [], rrule };
    }
    case 'standing':
      return { kind: 'standing', windows: [] };
    case 'condition':
      return undefined;
    case 'relative':
      return relativeTo(piece, context);
  }
}

function named(windows: readonly Window[] | undefined): Meaning | undefined {
  if (!windows) return undefined;
  const areDays = windows.every(({ from }) => from === undefined);
  const isOne = windows.length === 1;
  return { kind: areDays ? (isOne ? 'date' : 'dates') : isOne ? 'window' : 'windows', windows };
}

/** Counted from a day the phrase names, the due day is known; the first day is not counted. */
function relativeTo(piece: Relative, context: PhraseContext): Meaning | undefined {
  const { duration, basis, event, anchor, days, months } = piece;
  const meaning = { kind: 'relative', relative: { duration, basis, event } } as const;
  if (!anchor || (days === undefined && months === undefined)) return { ...meaning, windows: [] };
  const [from] = windowsOf([{ is: 'edge', how: 'in', stretch: anchor }], context.year) ?? [];
  if (!from) return undefined;
  if (months !== undefined)
    return { ...meaning, windows: [{ due: monthsAfter(from.due, months) }] };
  if (days === undefined) return undefined;
  if (basis === 'calendar') return { ...meaning, windows: [{ due: dayAfter(from.due, days) }] };
  const { calendar } = context;
  if (!calendar || days < 0) return { ...meaning, windows: [] };
  let due = from.due;
  for (let counted = 0; counted < days; counted += 1) due = nextWorkingDay(due, calendar);
  return { ...meaning, windows: [{ due }] };
}

/** The same day of another month, or its last when it has none (BLDS 2015 Đ147–148). */
function monthsAfter(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const then = Date.UTC(year, month - 1 + months, Math.min(date, last));
  return new Date(then).toISOString().slice(0, 10);
}

/** `Thường xuyên, trong năm 2026`, `hằng ngày, thường xuyên`: the year or the day says nothing more. */
const saysNoMore = (piece: Piece): boolean => {
  if (piece.is === 'recurrence') {
    const [frequency] = piece.frequencies;
    const isYearly = frequency?.unit === 'months' && frequency.step === 12;
    return (
      (isYearly || frequency?.unit === 'day') &&
      piece.frequencies.length === 1 &&
      piece.anchors.length === 0
    );
  }
  return (
    piece.is === 'edges' &&
    piece.edges.length === 1 &&
    piece.edges.every(({ how, from, stretch }) => how === 'in' && !from && stretch.unit === 'year')
  );
};

const isRecurrence = (piece: Piece): piece is Recurrence => piece.is === 'recurrence';
const isCondition = (piece: Piece): piece is Condition => piece.is === 'condition';
