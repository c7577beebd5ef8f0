import { z } from 'zod';
import { instant } from '../fields/fields.js';
import { decimal } from './plan-fields.js';

export const figureKey = z.string().min(1).max(300);

/** What a formula takes out of every return. Without an id it takes every subject of its kind. */
export const figurePick = z
  .strictObject({
    of: z.enum(['target', 'task', 'return']),
    id: z.string().max(100).nullable(),
    /** `asked`: that it stands in the return, whether or not anything was said of it. */
    part: z.enum(['asked', 'value', 'numerator', 'denominator', 'state', 'percent']),
    /** Only what this unit said. */
    unitId: z.string().max(100).optional(),
  })
  .meta({ id: 'FigurePick' });

const comparison = z.enum(['=', '>=', '<=', '>', '<']);

/** How a figure follows from what units reported, or from other figures. */
export const figureFormula = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('sum'), of: figurePick }),
    z.strictObject({
      kind: z.literal('ratio'),
      numerator: figurePick,
      denominator: figurePick,
      times: z.enum(['1', '100', '1000']),
    }),
    /** Without weights every unit weighs the same. */
    z.strictObject({
      kind: z.literal('weightedMean'),
      of: figurePick,
      weight: figurePick.nullable(),
    }),
    /** How many units said it; how many subjects, when the pick takes every one. */
    z.strictObject({ kind: z.literal('count'), of: figurePick }),
    /** Of these, those of whom everything said is so. */
    z.strictObject({
      kind: z.literal('countWhere'),
      of: figurePick,
      is: z.strictObject({ operator: comparison, value: z.string().max(50) }),
    }),
    z.strictObject({ kind: z.literal('last'), of: figurePick }),
    /** How many of these figures are as they should be. */
    z.strictObject({
      kind: z.literal('countMet'),
      of: z
        .array(z.strictObject({ figure: figureKey, operator: comparison, value: decimal }))
        .max(500),
    }),
    z.strictObject({ kind: z.literal('share'), part: figureKey, whole: figureKey }),
    z.strictObject({ kind: z.literal('percentOfTarget'), figure: figureKey, target: decimal }),
    z.strictObject({ kind: z.literal('cumulative'), figure: figureKey }),
    z.strictObject({ kind: z.literal('sameLastYear'), figure: figureKey }),
  ])
  .meta({ id: 'FigureFormula' });

/** Why a figure has no value. */
export const absences = [
  'nobodyReported',
  'divisionByZero',
  'notReportedLastYear',
  'cannotBeAddedUp',
] as const;

const reading = {
  returnId: z.string().max(100),
  versionId: z.string().max(100),
  versionNo: z.int(),
  unitId: z.string().max(100),
  unitName: z.string().max(300),
  personId: z.string().max(100),
  personName: z.string().max(200),
  at: instant,
  of: figurePick.shape.of,
  subject: z.string().max(100),
  part: figurePick.shape.part,
  /** Null: the unit's return leaves it open. */
  value: z.string().max(50).nullable(),
};

export const figureReading = z.strictObject(reading).meta({ id: 'FigureReading' });

/** Another figure that a figure is made of: of this report, or of an earlier one. */
export const figureOperand = z
  .strictObject({
    key: figureKey,
    documentId: z.string().max(100).nullable(),
    periodName: z.string().max(200),
    value: decimal.nullable(),
    numerator: decimal.nullable(),
    denominator: decimal.nullable(),
  })
  .meta({ id: 'FigureOperand' });

const leftOutBecause = ['countedInItsParts', 'countedInItsParent', 'partIsMissing'] as const;

/** One figure with everything it came from. */
export const figureNode = z
  .strictObject({
    key: figureKey,
    label: z.string().max(2_000),
    /** The same for this figure of any body and any year. */
    code: z.string().max(2_100),
    unit: z.string().max(50).nullable(),
    decimals: z.int().min(0).max(9),
    formula: figureFormula,
    value: decimal.nullable(),
    absent: z.enum(absences).nullable(),
    /** The sums behind a ratio, so that others can go on adding. */
    numerator: decimal.nullable(),
    denominator: decimal.nullable(),
    readings: z.array(figureReading).max(20_000),
    operands: z.array(figureOperand).max(500),
    /** Said, but not counted. */
    leftOut: z.array(z.strictObject({ ...reading, because: z.enum(leftOutBecause) })).max(20_000),
  })
  .meta({ id: 'FigureNode' });
