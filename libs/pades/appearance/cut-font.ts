import { createHash } from 'node:crypto';
import { create, type Font, type FontCollection } from '@cantoo/fontkit';
import { padesError } from '../errors.js';
import type { PdfStream } from '../pdf/objects.js';
import { deflated } from './deflated.js';

/** Some characters of a TrueType font, ready to travel; lengths in thousandths of the size. */
export interface CutFont {
  /** With the tag of a subset (ISO 32000-1 §9.6.4), drawn from the bytes so that it never varies. */
  readonly name: string;
  readonly program: PdfStream;
  readonly glyphs: readonly CutGlyph[];
  readonly advanceOfMissing: number;
  readonly box: readonly number[];
  readonly italicAngle: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
}

export interface CutGlyph {
  readonly id: number;
  readonly advance: number;
  readonly character: string;
}

/** Cuts those characters out. Glyph ids run from 1 in their order. Throws `FontHasNoGlyph`. */
export const cutFont = (trueType: Uint8Array, characters: string): CutFont => {
  const font = openFont(trueType);
  const perMille = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const { glyphs, program } = subset(font, characters);
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    name: `${subsetTag(program)}+${font.postscriptName}`,
    program: deflated({ Length1: program.length }, program),
    glyphs: glyphs.map((glyph) => ({ ...glyph, advance: perMille(glyph.advance) })),
    advanceOfMissing: perMille(font.getGlyph(0)?.advanceWidth ?? font.unitsPerEm),
    box: [minX, minY, maxX, maxY].map(perMille),
    italicAngle: font.italicAngle,
    ascent: perMille(font.ascent),
    descent: perMille(font.descent),
    capHeight: perMille(font.capHeight),
  };
};

const openFont = (trueType: Uint8Array): Font => {
  const font: Font | FontCollection = create(trueType);
  if ('createSubset' in font) return font;
  throw padesError('FontHasNoGlyph', { what: 'collection' });
};

/** Composites follow behind the glyphs asked for. */
const subset = (font: Font, characters: string) => {
  const subsetting = font.createSubset();
  const glyphs = [...new Set(characters)].map((character): CutGlyph => {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : null;
    if (glyph === null) throw padesError('FontHasNoGlyph', { character });
    return { id: subsetting.includeGlyph(glyph.id), advance: glyph.advanceWidth, character };
  });
  return { glyphs, program: subsetting.encode() };
};

const subsetTag = (program: Uint8Array): string =>
  [...createHash('sha256').update(program).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');
