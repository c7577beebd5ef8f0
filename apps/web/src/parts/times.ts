import { serverNow } from '../server/server-clock.js';

const zone = 'Asia/Ho_Chi_Minh';

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

interface Clock {
  readonly day: string;
  readonly time: string;
}

function clockOf(instant: string): Clock {
  const found = Object.fromEntries(
    parts.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]),
  );
  return {
    day: `${found['day']}/${found['month']}/${found['year']}`,
    time: `${found['hour']}:${found['minute']}`,
  };
}

/** `22/11/2026` in Vietnam. */
export const dayOf = (instant: string): string => clockOf(instant).day;

/** The last day before a moment: what ends at midnight of the 27th has the 26th as its last day. */
export const lastDayBefore = (instant: string): string =>
  dayOf(new Date(Date.parse(instant) - 1).toISOString());

/** `22/11/2026 15:02` in Vietnam. */
export const momentOf = (instant: string): string => {
  const { day, time } = clockOf(instant);
  return `${day} ${time}`;
};

/** `22/11 15:02`: where the year is plain. */
export const shortMomentOf = (instant: string): string => {
  const { day, time } = clockOf(instant);
  return `${day.slice(0, 5)} ${time}`;
};

/** Today in Vietnam, `2026-11-22`. */
export const today = (): string =>
  clockOf(new Date(serverNow()).toISOString()).day.split('/').reverse().join('-');

export const thisYear = (): number => Number(today().slice(0, 4));

/** A calendar day `2026-11-22` as `22/11/2026`. */
export const writtenDay = (day: string): string => day.split('-').reverse().join('/');

const minute = 60_000;
const hour = 60 * minute;
const oneDay = 24 * hour;

/** `vừa xong`, `5 phút trước`, `3 giờ trước`, `hôm qua 16:20`, else the moment itself. */
export function ago(instant: string, now = serverNow()): string {
  const passed = now - Date.parse(instant);
  if (passed < minute) return 'vừa xong';
  if (passed < hour) return `${Math.floor(passed / minute)} phút trước`;
  if (passed < 12 * hour) return `${Math.floor(passed / hour)} giờ trước`;
  const { day, time } = clockOf(instant);
  const today = clockOf(new Date(now).toISOString()).day;
  const yesterday = clockOf(new Date(now - oneDay).toISOString()).day;
  if (day === today) return `hôm nay ${time}`;
  return day === yesterday ? `hôm qua ${time}` : `${day} ${time}`;
}

/** How far a due moment is: `Quá hạn 2 giờ`, `Còn 3 giờ`, `Hạn 24/11`. */
export function dueIn(
  dueAt: string,
  now = serverNow(),
): { words: string; late: boolean; soon: boolean } {
  const left = Date.parse(dueAt) - now;
  if (left < 0) return { words: `Quá hạn ${spanOf(-left)}`, late: true, soon: false };
  if (left < oneDay) return { words: `Còn ${spanOf(left)}`, late: false, soon: true };
  return { words: `Hạn ${lastDayBefore(dueAt).slice(0, 5)}`, late: false, soon: false };
}

const spanOf = (span: number): string => {
  if (span < hour) return `${Math.max(1, Math.floor(span / minute))} phút`;
  return span < 2 * oneDay ? `${Math.floor(span / hour)} giờ` : `${Math.floor(span / oneDay)} ngày`;
};
