import { create, type Font } from '@cantoo/fontkit';
import { tinosFonts, type FontStyle } from './fonts.js';

interface Face {
  readonly font: Font;
  /** Advance widths already looked up, in ems, by character. */
  readonly advances: Map<string, number>;
}

const faces = new Map<FontStyle, Face>();

function faceOf(style: FontStyle): Face {
  const known = faces.get(style);
  if (known) return known;
  const opened = { font: create(tinosFonts()[style]) as Font, advances: new Map<string, number>() };
  faces.set(style, opened);
  return opened;
}

export const hasGlyph = (codePoint: number, style: FontStyle): boolean =>
  faceOf(style).font.hasGlyphForCodePoint(codePoint);

/** Width of a line of text in points, without kerning. */
export function textWidth(text: string, pt: number, style: FontStyle = 'regular'): number {
  const face = faceOf(style);
  let ems = 0;
  for (const character of text) ems += face.advances.get(character) ?? advance(character, face);
  return ems * pt;
}

function advance(character: string, { font, advances }: Face): number {
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const width = (glyph?.advanceWidth ?? 0) / font.unitsPerEm;
  advances.set(character, width);
  return width;
}
