import { decimal, figureNode } from '#contracts';
import { z } from 'zod';
import { packSources } from '../../figures/pack-sources.js';
import { figureSources } from '../../figures/sources.js';

/** Names of the files inside the PDF of a report. */
export const provenanceFiles = {
  data: 'nguon-so-lieu.json',
  table: 'nguon-so-lieu.csv',
} as const;

const words = (max: number) => z.string().max(max);
const day = z.iso.date();

const told = {
  id: words(100),
  override: z
    .strictObject({
      value: decimal,
      reason: words(2_000),
      personName: words(200),
      at: z.iso.datetime({ offset: true }),
    })
    .nullable(),
};

const bareFigure = figureNode.omit({ readings: true, leftOut: true });

/** Where every figure of a report comes from, as it travels inside the signed PDF. */
const provenanceIn = z.strictObject({
  schema: z.literal('trinh-ky/provenance@2'),
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
  figures: z.array(bareFigure.extend({ ...told, sources: figureSources })).max(20_000),
});
export type Provenance = z.output<typeof provenanceIn>;

/** Each figure named its returns again for every value they said. */
const provenanceBefore = provenanceIn.extend({
  schema: z.literal('trinh-ky/provenance@1'),
  figures: z.array(figureNode.extend(told)).max(20_000),
});

/** As it stands in files, also in those that were signed before returns were named once. */
export const provenance = z.discriminatedUnion('schema', [
  provenanceIn,
  provenanceBefore.transform(({ figures, ...rest }): Provenance => ({
    ...rest,
    schema: 'trinh-ky/provenance@2',
    figures: figures.map(({ readings, leftOut, ...figure }) => ({
      ...figure,
      sources: packSources({ readings, leftOut }),
    })),
  })),
]);

/** The value the text shows: the computed one, or what was put in its place. */
export const shownValue = (figure: Provenance['figures'][number]): string | null =>
  figure.override?.value ?? figure.value;
