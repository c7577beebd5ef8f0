import { z } from 'zod';
import { day, id, instant, text, words } from '../fields/fields.js';

/** A decimal number as text with a point, e.g. `99.5`: figures are never floats. */
export const decimal = z.string().regex(/^-?\d{1,15}(\.\d{1,9})?$/, 'Không phải là số.');

export const measureKinds = ['percent', 'mean', 'count', 'done'] as const;
export const measureOperators = ['>=', '<=', '=', '>', '<'] as const;
export const measureRates = ['month', 'quarter', 'halfYear', 'year'] as const;

/** By what a target is measured; `done` is met by 1. A target whose measure nobody could read has none. */
export const measure = z
  .strictObject({
    kind: z.enum(measureKinds),
    operator: z.enum(measureOperators),
    value: decimal,
    /** What is counted, or the unit of a mean: `bài`, `điểm`. */
    unit: text(100).optional(),
    /** A count is so many in each. */
    per: z.enum(measureRates).optional(),
  })
  .meta({ id: 'Measure' });
export type Measure = z.output<typeof measure>;

/** Of a target: how near its newest value is. `none`: nothing was measured yet. */
export const lights = ['met', 'near', 'behind', 'none'] as const;

export const planKinds = ['plan', 'framework', 'remediation'] as const;
export const planStates = ['alive', 'replaced', 'closed'] as const;

const scheduleKinds = [
  'date',
  'dates',
  'window',
  'windows',
  'recurring',
  'standing',
  'conditional',
  'relative',
  'compound',
  'unknown',
] as const;

/** A time as people wrote it and as it was understood. */
export const scheduleView = z
  .strictObject({
    phrase: z.string(),
    kind: z.enum(scheduleKinds),
    windows: z.array(z.strictObject({ from: day.nullable(), due: day })),
    /** RFC 5545. */
    rrule: z.string().nullable(),
    condition: z.string().nullable(),
    /** Every due day within the years of the plan. */
    dues: z.array(day),
  })
  .meta({ id: 'Schedule' });

export const namedUnit = z
  .strictObject({ id: id<'Unit'>(), name: z.string(), closed: z.boolean() })
  .meta({ id: 'NamedUnit' });

/** Who answers for a row, and who helps. */
export const rowUnits = {
  lead: z.array(namedUnit),
  /** The row says "các khoa, phòng": every unit of the body. */
  leadIsEverybody: z.boolean(),
  with: z.array(namedUnit),
  withIsEverybody: z.boolean(),
  /** No working unit answers for it: it waits to be reassigned. */
  withoutUnit: z.boolean(),
} as const;

/** What could not be read out of a row and has to be answered by a person. */
export const openQuestion = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('unit'),
      spelling: z.string(),
      side: z.enum(['lead', 'with']),
    }),
    z.strictObject({ kind: z.literal('schedule'), phrase: z.string(), unread: z.string() }),
    z.strictObject({ kind: z.literal('measure'), words: z.string() }),
  ])
  .meta({ id: 'OpenQuestion' });

/** Of which plan a row is. */
export const rowOfPlan = {
  planId: id<'Document'>(),
  planTitle: z.string(),
  planSymbol: z.string(),
  year: z.int(),
  versionId: id<'Version'>(),
  rowId: z.guid(),
  /** Fields of several plans that are one have one key. */
  fieldKey: z.string(),
  fieldNo: z.string(),
  fieldTitle: z.string(),
} as const;

export const evidenceKinds = ['file', 'link', 'document'] as const;

export const evidenceView = z
  .strictObject({
    id: z.guid(),
    kind: z.enum(evidenceKinds),
    name: z.string(),
    url: z.string().nullable(),
    documentId: id<'Document'>().nullable(),
    personName: z.string(),
    at: instant,
  })
  .meta({ id: 'Evidence' });

/** A link, or an issued document. Files go up by a route of their own. */
export const newEvidence = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    name: text(300),
    url: z.url({ protocol: /^https?$/ }).max(2_000),
  }),
  z.strictObject({ kind: z.literal('document'), documentId: id<'Document'>() }),
]);

export const reason = text(2_000).describe('Lý do, lưu vào lịch sử');
export const note = words(2_000).trim().default('');
export const year = z.coerce.number().int().min(2000).max(2100);
