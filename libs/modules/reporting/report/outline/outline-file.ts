import { openedKinds } from '#contracts';
import { z } from 'zod';

const words = z.string().min(1);

/** A sentence with figures: what is added where they have values, what is said where they have none. */
const sentence = z.strictObject({
  say: words,
  also: z.array(words).default([]),
  otherwise: words.optional(),
});
export type Sentence = z.output<typeof sentence>;

const wordsOfReturns = ['good', 'bad', 'causes', 'proposals', 'difficulties'] as const;

/** One piece of the text; `- …` is a bullet. */
const outlineBlock = z.union([
  words,
  sentence,
  /** What units wrote in their own words, each under its name. */
  z.strictObject({ words: z.enum(wordsOfReturns), none: words.optional() }),
  /** Said only when the report goes on without some. */
  z.strictObject({ missing: words }),
  /** Said for every figure of an earlier signed report that would be another one now. */
  z.strictObject({ adjusted: words }),
  /** For each field of the plan whose title holds one of the words, or none of them. */
  z.strictObject({
    fields: z.union([
      z.strictObject({ only: z.array(words).min(1) }),
      z.strictObject({ except: z.array(words) }),
    ]),
    heading: words.optional(),
    target: sentence,
  }),
  z.strictObject({
    section: words,
    get holds(): z.ZodType<OutlineBlock[]> {
      return z.array(outlineBlock);
    },
  }),
]);
export type OutlineBlock =
  | string
  | Sentence
  | { words: (typeof wordsOfReturns)[number]; none?: string | undefined }
  | { missing: string }
  | { adjusted: string }
  | {
      fields: { only: string[] } | { except: string[] };
      heading?: string | undefined;
      target: Sentence;
    }
  | { section: string; holds: OutlineBlock[] };

const targetColumns = [
  ...(['label', 'text', 'measure'] as const),
  ...(['value', 'sameLastYear', 'cumulative', 'percentOfTarget'] as const),
] as const;
const unitColumns = [
  ...(['label', 'text'] as const),
  ...(['all', 'done', 'inProgress', 'notStarted', 'cannot'] as const),
] as const;

const annex = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('targets'),
    title: words,
    columns: z.partialRecord(z.enum(targetColumns), words),
  }),
  z.strictObject({
    of: z.literal('units'),
    title: words,
    columns: z.partialRecord(z.enum(unitColumns), words),
  }),
]);
export type OutlineAnnex = z.output<typeof annex>;

/**
 * The outline of a report as it stands in `config/report-outlines`. `{period}`, `{Period}`, `{from}`, `{to}`,
 * `{year}`, `{nextYear}`, `{issuer}`, `{superior}` are filled in; `{=key}` is a figure.
 */
export const outlineFile = z.strictObject({
  name: words,
  /** From the returns of one's own units, or from the signed reports of others. */
  source: z.enum(['drafted', 'received']),
  /** Keys of the regimes it is for; none: for every one that has no outline of its own. */
  regimes: z.array(words).default([]),
  /** Kinds of periods it is for; none: for every one that has no outline of its own. */
  kinds: z.array(z.enum(openedKinds)).default([]),
  subject: words,
  addressees: z.array(words).default([]),
  body: z.array(outlineBlock).min(1),
  recipients: z.array(words).min(1),
  annexes: z.array(annex).default([]),
});
export type Outline = z.output<typeof outlineFile>;
