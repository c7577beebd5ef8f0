import { z } from 'zod';
import { day, text } from '../fields/fields.js';
import { defineRoute } from '../route/define-route.js';

const hour = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .describe('Giờ dạng HH:MM, giờ Việt Nam');

export const shift = z.strictObject({ from: hour, to: hour }).meta({ id: 'Shift' });

/** Shifts of each weekday, Monday first; an empty list rests. */
export const workingWeek = z.array(z.array(shift).max(6)).length(7).meta({ id: 'WorkingWeek' });

export const dayKinds = ['holiday', 'makeUpDay', 'ordinary'] as const;

/** One day of a year that is not as its weekday would be. */
export const calendarDay = z
  .strictObject({
    day,
    /** `ordinary`: the body works on what is a holiday elsewhere. */
    kind: z.enum(dayKinds),
    name: z.string(),
    /** Who says so: the state for everybody, or this body for itself. */
    origin: z.enum(['state', 'body']),
    /** The decision or the clause. */
    basis: z.string(),
    /** Computed from the rule of the law; the decision of the year may still move it. */
    isExpected: z.boolean(),
  })
  .meta({ id: 'CalendarDay' });

const administersCalendar = { action: 'administer', subject: 'Calendar' } as const;
const dayParams = z.strictObject({ day });

export const calendarContract = {
  calendar: defineRoute({
    method: 'GET',
    path: '/api/calendar',
    summary: 'Lịch làm việc của cơ quan trong một năm: giờ trong tuần, ngày nghỉ, ngày làm bù',
    permission: { action: 'read', subject: 'Organisation' },
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2099).optional() }),
    reply: z.strictObject({
      year: z.int(),
      week: workingWeek,
      /** In order of day. */
      days: z.array(calendarDay),
      /** Mùng một Tết of that year, by the Vietnamese lunar calendar. */
      lunarNewYear: day,
    }),
  }),
  setWorkingWeek: defineRoute({
    method: 'PUT',
    path: '/api/calendar/week',
    summary: 'Đặt giờ làm việc trong tuần của cơ quan',
    permission: administersCalendar,
    body: z.strictObject({ week: workingWeek }),
    reply: null,
    problems: ['ShiftsOverlap', 'WeekHasNoWork'],
  }),
  setCalendarDay: defineRoute({
    method: 'PUT',
    path: '/api/calendar/days/:day',
    summary: 'Đặt một ngày nghỉ, ngày làm bù, hoặc ngày làm việc bình thường của cơ quan',
    permission: administersCalendar,
    params: dayParams,
    body: z.strictObject({ kind: z.enum(dayKinds), name: text(200), basis: text(500) }),
    reply: null,
  }),
  removeCalendarDay: defineRoute({
    method: 'DELETE',
    path: '/api/calendar/days/:day',
    summary: 'Bỏ điều cơ quan đã đặt cho một ngày; ngày đó lại theo lịch chung',
    permission: administersCalendar,
    params: dayParams,
    reply: null,
    problems: ['CalendarDayIsNotKnown'],
  }),
};
