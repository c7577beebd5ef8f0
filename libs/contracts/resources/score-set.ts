import { z } from 'zod';
import { text } from '../fields/fields.js';

/** Points as text, at most two places: `0.25`. */
export const points = z.string().regex(/^\d{1,3}(\.\d{1,2})?$/, 'Không phải là điểm.');

const part = z.strictObject({
  title: text(500),
  points,
  /** What has to be shown for it. */
  evidence: text(500),
  /** Code of the unit that scores itself; without one the coordinating unit does. */
  lead: text(40).optional(),
});

const criterion = z.strictObject({ title: text(500), parts: z.array(part).min(1).max(30) });

const field = z.strictObject({
  title: text(300),
  /** What the set says they sum up to. */
  points,
  criteria: z.array(criterion).min(1).max(30),
});

/** A set of criteria: field, criterion, part. Numbers are derived from position: `3.2.1`. */
export const scoreSet = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    title: text(300),
    basis: text(500),
    fields: z.array(field).min(1).max(20),
  })
  .meta({ id: 'ScoreSet' });
export type ScoreSet = z.output<typeof scoreSet>;
