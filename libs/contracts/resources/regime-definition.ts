import { z } from 'zod';
import { text } from '../fields/fields.js';

/** Kinds of regular periods; what is asked once is no part of a regime. */
export const periodKinds = ['month', 'quarter1', 'halfYear', 'quarter3', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The days of a period that somebody has to state. */
export const periodClocks = ['windowFrom', 'windowTo', 'unitDue', 'centreDue', 'lock'] as const;
export type PeriodClock = (typeof periodClocks)[number];

const base =
  '(?:(?:prev |next )?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])|(?:prev |next )?day (?:0[1-9]|[12]\\d|3[01])|cutOff|unitDue|centreDue)';
const offset = '(?: [+-] \\d{1,2}(?: working)? days?)?';

/** How a day of every period is said: `03-05`, `before 03-05`, `prev 12-15`, `cutOff + 3 days`. */
export const dayRule = z
  .string()
  .regex(
    new RegExp(`^(?:before )?${base}${offset}$`),
    'phải là MM-DD, “prev MM-DD”, “before MM-DD”, “day DD” (kỳ tháng) hoặc “cutOff + 3 working days”',
  );

const asked = dayRule.nullable().default(null);

const period = z.strictObject({
  kind: z.enum(periodKinds),
  windowFrom: asked,
  windowTo: asked,
  unitDue: asked,
  centreDue: asked,
  lock: asked,
  /** What the paper says where that cannot be taken at its word; it is asked, not guessed. */
  doubt: text(500).optional(),
});

const workingDays = z.int().min(0).max(60);

/** Who reports what to whom in which periods, by four clocks that are never mixed. */
export const regimeDefinition = z
  .strictObject({
    key: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'phải là chữ thường không dấu, số và gạch nối')
      .max(60),
    title: text(200),
    /** Where it stands: the paper, its section. */
    source: text(500),
    submittedTo: text(200),
    /** Code of the unit that gathers; null is asked on activation. */
    coordinatingUnit: z
      .string()
      .regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'phải là mã đơn vị: TCHC')
      .nullable()
      .default(null),
    /** A period is opened so many working days before units are due. */
    opensBefore: workingDays.default(10),
    /** In working days of the body, counted from the unit due day. */
    reminders: z
      .strictObject({
        before: z.array(workingDays).max(5).default([3, 1]),
        after: z.array(workingDays).max(5).default([1, 3]),
        escalateHead: workingDays.default(1),
        escalateCentre: workingDays.default(2),
      })
      .prefault({}),
    checks: z
      .strictObject({
        /** A percentage that moved by more points since the last period is asked about. */
        jumpPoints: z.number().positive().max(100).default(20),
        /** Any other figure that moved by more than this share of the last one. */
        jumpShare: z.number().positive().max(100).default(0.5),
      })
      .prefault({}),
    periods: z.array(period).min(1).max(16),
  })
  .meta({ id: 'RegimeDefinition' });

export type RegimeDefinition = z.output<typeof regimeDefinition>;
