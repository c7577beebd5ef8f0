import { nfc, roman } from '#kernel';
import type { DocumentContent } from '../model.js';
import { bodyTexts } from './text-of-body.js';

const citation = /phụ lục((?:\s*(?:,|và|-)?\s*(?:[IVXLC]+|\d+)(?![\p{L}\d]))*)/giu;

/** Positions, from 1, of the annexes that the body points to; a lone annex needs no numeral. */
export function annexesCited({ body, annexes }: DocumentContent): ReadonlySet<number> {
  const byNumeral = new Map(
    annexes.flatMap((_, index) => [
      [roman(index + 1), index + 1],
      [String(index + 1), index + 1],
    ]),
  );
  const numerals = bodyTexts(body).flatMap(({ text }) =>
    [...nfc(text).matchAll(citation)].map(([, list = '']) => list.match(/[IVXLC]+|\d+/gi) ?? []),
  );
  if (annexes.length === 1 && numerals.length > 0) return new Set([1]);
  return new Set(numerals.flat().flatMap((numeral) => byNumeral.get(numeral.toUpperCase()) ?? []));
}
