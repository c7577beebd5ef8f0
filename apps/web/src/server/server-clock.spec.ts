import { dueIn, thisYear } from '../parts/times.js';
import { hearClock, serverNow } from './server-clock.js';

const hear = (date: string | null) =>
  hearClock({ headers: new Headers(date === null ? {} : { date }) });
const at = (offset: number) => new Date(Date.now() + offset).toUTCString();
const days = 86_400_000;

afterEach(() => hear(at(0)));

test('on a machine that is months behind, what is late is late', () => {
  const due = new Date(Date.now() + 100 * days).toISOString();
  expect(dueIn(due).late).toBe(false);
  hear(at(263 * days));
  expect(dueIn(due).late).toBe(true);
  expect(Math.abs(serverNow() - Date.now() - 263 * days)).toBeLessThan(2_000);
});

test('the year that is asked for first is the server’s', () => {
  hear('Fri, 31 Dec 2032 17:00:00 GMT');
  expect(thisYear()).toBe(2033);
});

test('seconds on the way are no difference, and what is no time changes nothing', () => {
  hear(at(-20_000));
  expect(Math.abs(serverNow() - Date.now())).toBeLessThan(1_000);
  hear(at(days));
  hear('hôm qua');
  hear(null);
  expect(serverNow() - Date.now()).toBeGreaterThan(days - 2_000);
});
