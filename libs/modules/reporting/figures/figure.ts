import type { figureFormula, figureNode, figureOperand, figureReading } from '#contracts';
import type { z } from 'zod';

export type Formula = z.output<typeof figureFormula>;
export type Taken = Extract<Formula, { kind: 'sum' }>['of'];
/** One value that one unit reported. */
export type Reading = z.output<typeof figureReading>;
export type Operand = z.output<typeof figureOperand>;
/** A figure with everything it came from. */
export type FigureNode = z.output<typeof figureNode>;
export type Absence = NonNullable<FigureNode['absent']>;
export type LeftOut = FigureNode['leftOut'][number];

/** What is wanted: a figure before it was computed. */
export type FigureDefinition = Readonly<
  Record<'key' | 'label' | 'code', string> & {
    unit: string | null;
    decimals: number;
    formula: Formula;
  }
>;

/** A figure of an earlier report of the same body. */
export interface EarlierFigure extends Operand {
  readonly code: string;
  readonly year: number;
  readonly kind: string;
  /** Days `YYYY-MM-DD`, both ends count. */
  readonly from: string;
  readonly to: string;
}

/** Where the figures are computed: for which period, in which tree of units, after which reports. */
export interface FigureContext {
  readonly period: Pick<EarlierFigure, 'year' | 'kind' | 'from' | 'to'>;
  /** The unit above each unit; null at the top. */
  readonly parentOf: ReadonlyMap<string, string | null>;
  /** Where a unit and one of its parts report the same: whose word counts. */
  readonly take: 'parts' | 'wholes';
  readonly earlier: readonly EarlierFigure[];
}

type Pick<Thing, Key extends keyof Thing> = { readonly [K in Key]: Thing[K] };
