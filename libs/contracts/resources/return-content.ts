import { z } from 'zod';
import { day, id, text, words } from '../fields/fields.js';
import { decimal, evidenceKinds, measure } from './plan-fields.js';

const figure = decimal.nullable().default(null);

export const returnEvidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  name: text(300),
  /** Address of a link, SHA-256 of a file, id of a document. */
  ref: text(2_000),
});

const part = z.strictObject({ words: text(300), value: decimal.nullable() });

const filledTarget = z.strictObject({
  targetId: z.guid(),
  value: figure,
  numerator: figure,
  denominator: figure,
  /** What the value is made of, when it is told by parts. */
  parts: z.array(part).max(50).default([]),
  evidence: z.array(returnEvidence).max(20).default([]),
  note: words(2_000).default(''),
});

const saidOfTask = z.strictObject({
  state: z.enum(['notStarted', 'inProgress', 'done', 'cannot']).nullable().default(null),
  percent: z.int().min(0).max(100).nullable().default(null),
  results: words(5_000).default(''),
  difficulties: words(5_000).default(''),
  proposals: words(5_000).default(''),
});

const filledTask = saidOfTask.extend({ taskId: z.guid() });

const said = z.strictObject({
  good: words(10_000).default(''),
  bad: words(10_000).default(''),
  causes: words(10_000).default(''),
  proposals: words(10_000).default(''),
});

/** What people fill in: rows by their ids; a row that is not sent stays as it was. */
export const returnEntries = z.strictObject({
  targets: z.array(filledTarget).max(500).default([]),
  tasks: z.array(filledTask).max(500).default([]),
  words: said.optional(),
});
export type ReturnEntries = z.output<typeof returnEntries>;

/** The whole return: rows as the plan has them, with what was filled in. */
export const returnContent = z
  .strictObject({
    schema: z.literal(1),
    targets: z.array(
      filledTarget.extend({
        words: z.string(),
        /** Null where the plan leaves it open. */
        measure: measure.nullable(),
        lastValue: decimal.nullable(),
        /** The unit that is no more, whose row this was. */
        fromUnitId: id<'Unit'>().nullable(),
      }),
    ),
    tasks: z.array(
      filledTask.extend({
        number: z.string(),
        action: z.string(),
        dueOn: day.nullable(),
        /** What was accepted of it the last time. */
        last: saidOfTask.nullish(),
        fromUnitId: id<'Unit'>().nullable(),
      }),
    ),
    words: said,
  })
  .meta({ id: 'ReturnContent' });
export type ReturnContent = z.output<typeof returnContent>;
