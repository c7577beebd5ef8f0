import { usualCalendar } from '#modules/organisation';
import { aRichRoute, aRoute } from '../testing/right-events.js';
import { timesFrom } from './stage-times.js';

/** Friday 6 March 2026, in the afternoon: the hours go on after the weekend. */
const friday = new Date('2026-03-06T15:00:00+07:00');

test('limits are counted in working hours: remind before, escalate after', () => {
  const { check } = timesFrom(aRichRoute, friday, usualCalendar());
  const days = [check?.remind, check?.due, check?.escalate].map((time) => time?.slice(0, 10));
  expect(days).toEqual(['2026-03-09', '2026-03-09', '2026-03-10']);
  expect((check?.remind ?? '') < (check?.due ?? '')).toBe(true);
});

test('a stage without a limit has no time', () => {
  expect(timesFrom(aRoute, friday, usualCalendar())).toEqual({});
});
