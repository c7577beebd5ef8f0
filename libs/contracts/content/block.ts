import type {
  Block,
  Inline,
  LegalBasis,
  NodeId,
  Numbering,
  Paragraph,
  Recipient,
  Section,
} from '#nd30';
import { z } from 'zod';
import { id, words } from '../fields/fields.js';

export const nodeId: z.ZodType<NodeId, string> = id<'Node'>();

const numbering = z.enum([
  ...(['part', 'chapter', 'division', 'article', 'roman'] as const),
  ...(['arabic', 'decimal', 'letter', 'bullet', 'none'] as const),
]) satisfies z.ZodType<Numbering>;
/** A decimal with a point; empty while nobody has typed it yet. */
export const decimal = z.string().regex(/^(-?\d{1,18}(\.\d{1,9})?)?$/);

const inline = z
  .discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('text'),
      // A whole text may be pasted into one paragraph.
      text: words(300_000),
      mark: z.enum(['bold', 'italic']).optional(),
    }),
    z.strictObject({
      kind: z.literal('figure'),
      id: nodeId,
      value: decimal,
      unit: words(60).nullable(),
      source: z.strictObject({ kind: words(60), ref: words(300) }).nullable(),
    }),
  ])
  .meta({ id: 'Inline' }) satisfies z.ZodType<Inline>;

const paragraph = z
  .strictObject({
    kind: z.literal('paragraph'),
    id: nodeId,
    numbering,
    content: z.array(inline).max(500),
  })
  .meta({ id: 'Paragraph' }) satisfies z.ZodType<Paragraph>;

const section = z
  .strictObject({
    kind: z.literal('section'),
    id: nodeId,
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    numbering,
    heading: words(2_000),
    get children(): z.ZodType<Block[]> {
      return z.array(block).max(1_000);
    },
  })
  .meta({ id: 'Section' }) satisfies z.ZodType<Section>;

export const block = z
  .discriminatedUnion('kind', [section, paragraph])
  .meta({ id: 'Block' }) satisfies z.ZodType<Block>;

export const legalBasis = z
  .strictObject({
    id: nodeId,
    text: words(2_000),
    cites: z
      .strictObject({
        docType: words(60).nullable(),
        number: words(60).nullable(),
        date: words(30).nullable(),
        issuer: words(300).nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'LegalBasis' }) satisfies z.ZodType<LegalBasis>;

export const recipient = z
  .strictObject({ id: nodeId, text: words(1_000) })
  .meta({ id: 'Recipient' }) satisfies z.ZodType<Recipient>;
