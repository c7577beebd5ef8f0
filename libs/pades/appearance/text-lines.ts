import type { EmbeddedFont } from './form-font.js';
import { formatNumber } from '../pdf/serialise.js';

/** Width of a text in points. */
export const widthOfText = (font: EmbeddedFont, text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (font.widthOf.get(character) ?? 0), 0) * (size / 1000);

/** Height of one line in points: nothing of any letter stands out of it. */
export const heightOfLine = (font: EmbeddedFont, size: number): number =>
  ((font.ascent - font.descent) * size) / 1000;

/** Operators that show a text upright and black; `y` is the bottom of its line. */
export const textOperators = (
  font: EmbeddedFont,
  resourceName: string,
  text: string,
  { x, y, size }: { readonly x: number; readonly y: number; readonly size: number },
): string =>
  [
    'BT',
    `/${resourceName} ${formatNumber(size)} Tf`,
    '0 g',
    `${formatNumber(x)} ${formatNumber(y - (font.descent * size) / 1000)} Td`,
    `<${[...text].map((character) => hex4(font.glyphOf.get(character) ?? 0)).join('')}> Tj`,
    'ET',
  ].join('\n');

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');
