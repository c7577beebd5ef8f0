import { twoDigits } from '#kernel';
import { printDayOfYear, printMonth } from './window.js';

/** The phrase of a recurrence rule as this library writes rules; null for any other. */
export function printRecurrence(rule: string): string | null {
  const fields = new Map(rule.split(';').map((one) => one.split('=') as [string, string]));
  const until = fields.get('UNTIL');
  const phrase = withoutEnd(fields);
  if (phrase === null || until === undefined) return phrase;
  return until.endsWith('1231') ? `${phrase} trong năm ${until.slice(0, 4)}` : null;
}

function withoutEnd(fields: ReadonlyMap<string, string>): string | null {
  const frequency = fields.get('FREQ');
  if (frequency === 'DAILY') return 'hằng ngày';
  if (frequency === 'WEEKLY' && fields.has('INTERVAL'))
    return fields.get('BYDAY') === 'SU' ? `${fields.get('INTERVAL')} tuần một lần` : null;
  if (frequency === 'WEEKLY') return weekly(fields.get('BYDAY'));
  if (fields.has('BYDAY')) return weekdayOf(frequency, fields.get('BYDAY'));
  const days = numbers(fields.get('BYMONTHDAY'));
  const position = fields.get('BYSETPOS');
  if (frequency === 'MONTHLY') return monthly(days, position);
  return position === undefined ? yearly(numbers(fields.get('BYMONTH')), days) : null;
}

function weekly(weekday: string | undefined): string | null {
  if (weekday === 'SU') return 'hằng tuần';
  const name = weekday && weekdays[weekday];
  return name ? `${name} hằng tuần` : null;
}

/** `thứ Năm tuần thứ 3 hằng tháng`, `thứ Sáu cuối cùng của quý`. */
function weekdayOf(frequency: string | undefined, byDay = ''): string | null {
  const name = { ...weekdays, SU: 'Chủ nhật' }[byDay.slice(-2)];
  const position = Number(byDay.slice(0, -2));
  if (!name || position === 0) return null;
  const within = frequency === 'MONTHLY' ? 'tháng' : 'quý';
  return position < 0
    ? `${name} cuối cùng của ${within}`
    : `${name} tuần thứ ${position} của ${within}`;
}

function monthly(days: readonly number[], position: string | undefined): string | null {
  const last = days.at(-1) ?? 0;
  if (position !== undefined) return `ngày ${last} hằng tháng`;
  if (days.length === 1 && last === -1) return 'hằng tháng';
  if (days.length === 2 && days[0] === -1 && last === 15) return '2 lần/tháng';
  return days.every((day) => day > 0) ? `ngày ${days.map(twoDigits).join(', ')} hằng tháng` : null;
}

function yearly(months: readonly number[], days: readonly number[]): string | null {
  const [day] = days;
  if (day === undefined || days.length !== 1) return null;
  const named = frequencies[months.join(',')];
  if (day === -1) return named ?? `tháng ${months.map(printMonth).join(', ')} hằng năm`;
  if (day < 0) return null;
  const place = placesInQuarter[months.join(',')];
  if (place) return `ngày ${twoDigits(day)} ${place}`;
  return `ngày ${months.map((month) => printDayOfYear(month, day)).join(', ')} hằng năm`;
}

const numbers = (list = ''): readonly number[] => list.split(',').filter(Boolean).map(Number);

const frequencies: Readonly<Record<string, string>> = {
  '12': 'hằng năm',
  '6,12': '6 tháng một lần',
  '4,8,12': '4 tháng một lần',
  '3,6,9,12': 'hằng quý',
  '2,4,6,8,10,12': '2 tháng một lần',
};

const placesInQuarter: Readonly<Record<string, string>> = {
  '1,4,7,10': 'tháng đầu quý',
  '2,5,8,11': 'tháng giữa quý',
  '3,6,9,12': 'tháng cuối quý',
};

const weekdays: Readonly<Record<string, string>> = {
  MO: 'thứ Hai',
  TU: 'thứ Ba',
  WE: 'thứ Tư',
  TH: 'thứ Năm',
  FR: 'thứ Sáu',
  SA: 'thứ Bảy',
};
