import { decimal, figureNode } from '#contracts';
import { z } from 'zod';

/** Names of the files inside the PDF of a report. */
export const provenanceFiles = {
  data: 'nguon-so-lieu.json',
  table: 'nguon-so-lieu.csv',
} as const;

const words = (max: number) => z.string().max(max);
const day = z.iso.date();

const provenanceFigure = figureNode.extend({
  id: words(100),
  override: z
    .strictObject({
      value: decimal,
      reason: words(2_000),
      personName: words(200),
      at: z.iso.datetime({ offset: true }),
    })
    .nullable(),
});

/** Where every figure of a report comes from, as it travels inside the signed PDF. */
export const provenance = z.strictObject({
  schema: z.literal('trinh-ky/provenance@1'),
  body: z.strictObject({ organId: words(100), name: words(300) }),
  document: z.strictObject({ id: words(100), versionId: words(100), subject: words(2_000) }),
  period: z.strictObject({
    /** Null: asked for once, by no regime. */
    regime: words(100).nullable(),
    name: words(300),
    year: z.int().min(2000).max(2100),
    kind: words(50),
    ordinal: z.int().min(0).max(12),
    from: day,
    to: day,
  }),
  without: z
    .strictObject({ units: z.array(words(300)).max(5_000), reason: words(2_000) })
    .nullable(),
  figures: z.array(provenanceFigure).max(20_000),
});
export type Provenance = z.output<typeof provenance>;

/** The value the text shows: the computed one, or what was put in its place. */
export const shownValue = (figure: Provenance['figures'][number]): string | null =>
  figure.override?.value ?? figure.value;
