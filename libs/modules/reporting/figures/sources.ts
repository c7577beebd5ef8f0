import { figureNode, figureReading } from '#contracts';
import { z } from 'zod';
import type { FigureNode } from './figure.js';

const most = 20_000;
const { of, part, value } = figureReading.shape;

/** What returns said of one thing: which of them, by its place in the list, and the value. */
const saying = z.strictObject({
  of,
  /** A superior's figures are told apart by their codes. */
  subject: z.string().max(2_100),
  part,
  said: z.array(z.tuple([z.int().min(0), value])).max(most),
});

const sources = z.strictObject({
  returns: z
    .array(figureReading.omit({ of: true, subject: true, part: true, value: true }))
    .max(most),
  readings: z.array(saying).max(most),
  leftOut: z
    .array(saying.extend({ because: figureNode.shape.leftOut.element.shape.because }))
    .max(most),
});

/** Where a figure comes from, each return named once: thousands of readings name the same few. */
export const figureSources = sources.refine(({ returns, readings, leftOut }) =>
  [...readings, ...leftOut].every(({ said }) => said.every(([at]) => at < returns.length)),
);

export type FigureSources = z.output<typeof sources>;
/** A figure without where it comes from. */
export type BareFigure = Omit<FigureNode, 'readings' | 'leftOut'>;
