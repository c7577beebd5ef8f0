export { lunarNewYear, solarDayOf, type LunarDay } from './lunar-calendar.js';
export { duesOf } from './phrase/dues-of.js';
export { printSchedule } from './phrase/print-schedule.js';
export { readSchedule } from './phrase/read-schedule.js';
export type {
  IsoDay,
  LabelledSchedule,
  PhraseContext,
  RelativeTime,
  Schedule,
  ScheduleKind,
  Window,
} from './phrase/schedule.js';
export { expectedHolidays, type HolidayRule, type NamedDay } from './public-holidays.js';
export {
  addWorkingDays,
  dayAfter,
  instantOf,
  isWorkingDay,
  nextWorkingDay,
  shiftsOf,
  type DaySet,
  type Shift,
  type WorkingCalendar,
  type WorkingWeek,
} from './working-calendar.js';
export { addWorkingHours, workingHoursBetween } from './working-hours.js';
