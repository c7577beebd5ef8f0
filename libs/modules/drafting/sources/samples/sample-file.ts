import { documentTypes, type DocumentType } from '#contracts';
import { z } from 'zod';

const words = z.string().min(1);
const numberings = ['article', 'roman', 'arabic', 'letter', 'bullet', 'none'] as const;

/** `- …` is a bullet; other words are a paragraph without a number. */
const sampleBlock = z.union([
  words,
  z.strictObject({ paragraph: words, numbering: z.enum(numberings) }),
  z.strictObject({
    section: words,
    numbering: z.enum(numberings).optional(),
    get holds(): z.ZodType<SampleBlock[]> {
      return z.array(sampleBlock);
    },
  }),
]);
export type SampleBlock =
  | string
  | { paragraph: string; numbering: (typeof numberings)[number] }
  | {
      section: string;
      numbering?: (typeof numberings)[number] | undefined;
      holds: SampleBlock[];
    };

const fields = [
  ...(['label', 'group', 'text', 'products', 'measure', 'lead', 'coordinating'] as const),
  ...(['time', 'budget', 'note'] as const),
];

const sampleRow = z.strictObject({
  text: words,
  products: z.array(words).default([]),
  lead: z.array(words).default([]),
  coordinating: z.array(words).default([]),
  time: words.nullable().default(null),
  note: words.nullable().default(null),
  measure: z
    .strictObject({ op: z.enum(['>=', '=', '<=']), value: words, unit: words })
    .nullable()
    .default(null),
});

const sampleAnnex = z.strictObject({
  title: words,
  kind: z.enum(['targets', 'tasks']),
  layout: z.enum(['groupHeadings', 'groupCells']),
  columns: z.partialRecord(z.enum(fields), words),
  groups: z.array(z.strictObject({ title: words, rows: z.array(sampleRow).min(1) })).min(1),
  counts: z.strictObject({ groups: words, rows: words }),
});
export type SampleAnnex = z.output<typeof sampleAnnex>;
export type SampleRow = z.output<typeof sampleRow>;

/**
 * A sample as it stands in `config/samples`. Words in square brackets are for the drafter to
 * replace; `{year}`, `{lastYear}`, `{issuer}`, `{superior}`, `{place}` and `{unit}` are filled in.
 */
export const sampleFile = z.strictObject({
  name: words,
  /** Where it stands in the list: what is written most often comes first. */
  position: z.int(),
  docType: z.enum(documentTypes as [DocumentType, ...DocumentType[]]),
  purpose: words,
  subject: words,
  addressees: z.array(words).default([]),
  legalBases: z
    .array(
      z.strictObject({
        text: words,
        cites: z
          .strictObject({
            docType: words,
            number: words.nullable(),
            date: z.iso.date().nullable(),
            issuer: words.nullable(),
          })
          .optional(),
      }),
    )
    .default([]),
  body: z.array(sampleBlock).min(1),
  recipients: z.array(words).min(1),
  annexes: z.array(sampleAnnex).default([]),
});
export type SampleFile = z.output<typeof sampleFile>;
