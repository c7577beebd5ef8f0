import { vietnamDay } from '#kernel';
import { instantOf, nextWorkingDay, shiftsOf, type WorkingCalendar } from '#vntime';

/** NĐ 30/2020 Đ18.1: issued the day it is signed, at the latest the next working day. */
export function issueBy(signedAt: Date, calendar: WorkingCalendar): string {
  const day = nextWorkingDay(vietnamDay(signedAt), calendar);
  const closing = shiftsOf(day, calendar).at(-1)?.to ?? noon;
  return instantOf(day, closing).toISOString();
}

/** QĐ 28/2018 Đ6.2: sent the day it is issued, at the latest the next working morning. */
export function sendBy(issuedAt: Date, calendar: WorkingCalendar): string {
  const day = nextWorkingDay(vietnamDay(issuedAt), calendar);
  const morning = shiftsOf(day, calendar).filter(({ to }) => to <= noon);
  return instantOf(day, morning.at(-1)?.to ?? noon).toISOString();
}

const noon = '12:00';
