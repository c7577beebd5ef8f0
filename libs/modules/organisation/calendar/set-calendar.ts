import { DomainError } from '#kernel';
import type { Transaction } from '#platform';
import type { Shift, WorkingWeek } from '#vntime';
import { deleteDay, deleteShifts, insertShift, putDay } from './calendar.sql.js';
import type { SpecialDay } from './state-calendar.js';

/** Sets the hours of the week, Monday first. */
export async function setWorkingWeek(tx: Transaction, week: WorkingWeek): Promise<void> {
  if (week.every((shifts) => shifts.length === 0)) throw new DomainError('WeekHasNoWork');
  week.forEach(refuseOverlap);
  await tx.run(deleteShifts);
  for (const [i, shifts] of week.entries()) {
    for (const { from, to } of shifts) await tx.run(insertShift, [tx.bodyId, i + 1, from, to]);
  }
}

/** Says what a day is for this body, over whatever the calendar of the state says. */
export async function setCalendarDay(
  tx: Transaction,
  { day, kind, name, basis }: Omit<SpecialDay, 'isExpected'>,
): Promise<void> {
  await tx.run(putDay, [tx.bodyId, day, kind, name, basis]);
}

/** The day follows the calendar of the state again. */
export async function removeCalendarDay(tx: Transaction, day: string): Promise<void> {
  if ((await tx.run(deleteDay, [day])) === 0)
    throw new DomainError('CalendarDayIsNotKnown', { day });
}

function refuseOverlap(shifts: readonly Shift[], i: number): void {
  const sorted = [...shifts].sort((a, b) => a.from.localeCompare(b.from));
  const isFaulty = sorted.some(
    ({ from, to }, at) => to <= from || (sorted[at + 1]?.from ?? to) < to,
  );
  if (isFaulty) throw new DomainError('ShiftsOverlap', { weekday: weekdays[i] });
}

const weekdays = ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'];
