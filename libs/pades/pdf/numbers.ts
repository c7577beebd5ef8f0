import type { PdfView } from './file.js';
import { isArray, numberOf, type PdfObject } from './objects.js';

/** [left, bottom, right, top], in points. */
export type Box = readonly [left: number, bottom: number, right: number, top: number];

/** An array of numbers alone, each perhaps an object of its own; undefined where it is none. */
export const numbersOf = (
  view: PdfView,
  object: PdfObject | undefined,
): readonly number[] | undefined => {
  const list = view.resolve(object);
  if (!isArray(list)) return undefined;
  const numbers = list.flatMap((item) => numberOf(view.resolve(item)) ?? []);
  return numbers.length === list.length ? numbers : undefined;
};

/** A rectangle by whatever two corners it is told (ISO 32000-1 §7.9.5). */
export const boxOf = (view: PdfView, object: PdfObject | undefined): Box | undefined => {
  const [x1, y1, x2, y2] = numbersOf(view, object) ?? [];
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined)
    return undefined;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
};
