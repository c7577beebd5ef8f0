import { vietnamDay } from '#kernel';
import { instantOf, nextWorkingDay, type WorkingCalendar } from '#vntime';

/** NĐ 30/2020 Đ18.1: issued the day it is signed, at the latest the next working day. */
export const issueBy = (signedAt: Date, calendar: WorkingCalendar): string =>
  instantOf(nextWorkingDay(vietnamDay(signedAt), calendar), '17:00').toISOString();

/** QĐ 28/2018 Đ6.2: sent the day it is issued, at the latest the next working morning. */
export const sendBy = (issuedAt: Date, calendar: WorkingCalendar): string =>
  instantOf(nextWorkingDay(vietnamDay(issuedAt), calendar), '12:00').toISOString();
