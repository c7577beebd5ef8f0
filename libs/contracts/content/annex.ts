import type { Annex, AnnexColumn, AnnexRow, AttachedAnnex, TableAnnex } from '#nd30';
import { z } from 'zod';
import { words } from '../fields/fields.js';
import { decimal, nodeId } from './block.js';

const cell = words(10_000);
const cellOrNone = cell.nullable();

const column = z.strictObject({
  id: nodeId,
  field: z.enum([
    ...(['label', 'group', 'parent', 'shortcoming', 'text', 'products', 'measure'] as const),
    ...(['lead', 'coordinating', 'time', 'budget', 'note', 'other'] as const),
  ]),
  heading: words(300),
}) satisfies z.ZodType<AnnexColumn>;

const row = z
  .strictObject({
    id: nodeId,
    groupId: nodeId.nullable(),
    text: cell,
    shortcoming: cellOrNone,
    products: z.array(cell).max(100),
    lead: z.array(words(300)).max(100),
    coordinating: z.array(words(300)).max(100),
    time: cellOrNone,
    budget: cellOrNone,
    note: cellOrNone,
    parent: cellOrNone,
    measure: z
      .strictObject({
        op: z.enum(['>=', '>', '=', '<=', '<', 'range']),
        value: decimal,
        valueTo: decimal.nullable(),
        unit: words(60),
      })
      .nullable(),
    cells: z.record(z.guid(), cell),
  })
  .meta({ id: 'AnnexRow' }) satisfies z.ZodType<AnnexRow>;

/** Left out where the annex stands in the document's own file. */
const ownFile = z.literal(true).optional();

const tableAnnex = z
  .strictObject({
    kind: z.literal('table'),
    id: nodeId,
    title: words(2_000),
    ownFile,
    tableKind: z.enum(['targets', 'tasks', 'framework', 'other']),
    layout: z.enum(['groupHeadings', 'groupCells', 'groupRows', 'plain']),
    columns: z.array(column).max(30),
    groups: z.array(z.strictObject({ id: nodeId, title: words(2_000) })).max(200),
    rows: z.array(row).max(5_000),
    closingCount: z.strictObject({ groupNoun: words(60), rowNoun: words(60) }).nullable(),
  })
  .meta({ id: 'TableAnnex' }) satisfies z.ZodType<TableAnnex>;

const attachedAnnex = z
  .strictObject({
    kind: z.literal('attached'),
    id: nodeId,
    title: words(2_000),
    ownFile,
    fileName: words(300),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  })
  .meta({ id: 'AttachedAnnex' }) satisfies z.ZodType<AttachedAnnex>;

export const annex = z
  .discriminatedUnion('kind', [tableAnnex, attachedAnnex])
  .meta({ id: 'Annex' }) satisfies z.ZodType<Annex>;
