export {
  instantOf,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
} from './working-calendar.js';
