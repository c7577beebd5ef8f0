import { z } from 'zod';
import { text } from '../fields/fields.js';

const key = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/, 'Chỉ gồm chữ cái không dấu và chữ số.');

export const ledgerColumnKinds = ['text', 'day', 'number', 'choice', 'link', 'unit'] as const;

const column = z
  .strictObject({
    key,
    title: text(200),
    kind: z.enum(ledgerColumnKinds),
    required: z.boolean().default(false),
    /** What a choice is among. */
    options: z.array(text(200)).min(2).max(50).optional(),
    /** Bounds of a number, both included. */
    from: z.number().optional(),
    to: z.number().optional(),
  })
  .meta({ id: 'LedgerColumn' });
export type LedgerColumn = z.output<typeof column>;

/** Entries whose column holds one of these. */
const where = z.strictObject({ column: key, in: z.array(text(200)).min(1) });

export const ledgerFigureKinds = ['count', 'sum', 'mean', 'share', 'shareOfUnits'] as const;

/**
 * A figure of a stretch of time. `share`: entries that `where` holds of all entries. `shareOfUnits`:
 * units named in `column` of all working units.
 */
const figure = z
  .strictObject({
    key,
    title: text(300),
    kind: z.enum(ledgerFigureKinds),
    column: key.optional(),
    where: where.optional(),
  })
  .meta({ id: 'LedgerFigure' });
export type LedgerFigureDefinition = z.output<typeof figure>;

/** A document that an entry leads to, in the order in which they are issued. */
const step = z
  .strictObject({ key, title: text(200), docType: z.enum(['KH', 'QĐ', 'BB', 'TB', 'BC', 'CV']) })
  .meta({ id: 'LedgerStep' });
export type LedgerStep = z.output<typeof step>;

/** What a ledger of work holds, what is counted in it, which documents its entries lead to. */
export const ledgerDefinition = z
  .strictObject({
    key: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/),
    title: text(200),
    /** What one entry is called: `Tin, bài`. */
    entry: text(100),
    /** Where the duty to keep it comes from. */
    basis: text(500),
    /** The column whose day says when an entry counts. */
    countsOn: key,
    columns: z.array(column).min(1).max(30),
    steps: z.array(step).max(10).default([]),
    figures: z.array(figure).max(20).default([]),
  })
  .meta({ id: 'LedgerDefinition' });
export type LedgerDefinition = z.output<typeof ledgerDefinition>;
