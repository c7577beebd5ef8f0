import type { Line } from '../../lines.js';
import { piecesOf } from './words.js';

const numbered = /^(?<label>[IVX]{1,6}|[A-D]|\d{1,2})[.)]?\s+\p{Lu}/u;

/**
 * `II   Cải cách thủ tục hành chính`: a number and one text across the table. An Arabic number
 * is a group's when the next number stands under it (`2`, then `2.1`).
 */
export function isGroupLine(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const label = numbered.exec(line?.text ?? '')?.groups?.label;
  if (line === undefined || label === undefined || piecesOf(line.printed).length > 2) return false;
  if (!/^\d/.test(label)) return true;
  const next = lines
    .slice(index + 1, index + 8)
    .map(({ text }) => /^\d{1,2}(?:\.\d{1,2})*(?=[.)\s]|$)/.exec(text)?.[0])
    .find((found) => found !== undefined);
  return next?.startsWith(`${label}.`) === true;
}
