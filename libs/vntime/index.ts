export { lunarNewYear, solarDayOf, type LunarDay } from './lunar-calendar.js';
export { expectedHolidays, type HolidayRule, type NamedDay } from './public-holidays.js';
export {
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
