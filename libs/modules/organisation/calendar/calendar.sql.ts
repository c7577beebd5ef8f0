import type { Shift } from '#vntime';
import { statement } from '#platform';
import type { SpecialDay } from './state-calendar.js';

/** What a body has set for itself; empty where it follows the calendar of the state. */
export interface OwnCalendar {
  readonly shifts: readonly (Shift & { readonly weekday: number })[];
  readonly days: readonly Omit<SpecialDay, 'isExpected'>[];
}

export const ownCalendar = statement<OwnCalendar>(
  'organisation.own_calendar',
  `SELECT (SELECT coalesce(jsonb_agg(jsonb_build_object('weekday', weekday,
                    'from', to_char(opens, 'HH24:MI'), 'to', to_char(closes, 'HH24:MI'))
                    ORDER BY weekday, opens), '[]') FROM organisation.shift) AS shifts,
          (SELECT coalesce(jsonb_agg(jsonb_build_object('day', day, 'kind', kind, 'name', name,
                    'basis', basis) ORDER BY day), '[]') FROM organisation.calendar_day) AS days`,
);

export const deleteShifts = statement(
  'organisation.delete_shifts',
  'DELETE FROM organisation.shift',
);

export const insertShift = statement(
  'organisation.insert_shift',
  'INSERT INTO organisation.shift (body_id, weekday, opens, closes) VALUES ($1, $2, $3, $4)',
);

export const putDay = statement(
  'organisation.put_calendar_day',
  `INSERT INTO organisation.calendar_day (body_id, day, kind, name, basis)
   VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (body_id, day) DO UPDATE
     SET kind = EXCLUDED.kind, name = EXCLUDED.name, basis = EXCLUDED.basis`,
);

export const deleteDay = statement(
  'organisation.delete_calendar_day',
  'DELETE FROM organisation.calendar_day WHERE day = $1',
);
