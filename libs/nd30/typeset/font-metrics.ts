import { create, type Font } from '@cantoo/fontkit';
import { tinosFonts, type FontStyle } from './fonts.js';

interface Face {
  readonly font: Font;
  /** Advance widths already looked up, in ems, by code point. */
  readonly advances: Map<number, number>;
}

const faces = new Map<FontStyle, Face>();

function faceOf(style: FontStyle): Face {
  const known = faces.get(style);
  if (known) return known;
  const opened = { font: create(tinosFonts()[style]) as Font, advances: new Map<number, number>() };
  faces.set(style, opened);
  return opened;
}

export const hasGlyph = (codePoint: number, style: FontStyle): boolean =>
  faceOf(style).font.hasGlyphForCodePoint(codePoint);

/** Width of a line of text in points, without kerning. */
export function textWidth(text: string, pt: number, style: FontStyle = 'regular'): number {
  const face = faceOf(style);
  let ems = 0;
  for (let at = 0; at < text.length; at += 1) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (codePoint > 0xffff) at += 1;
    ems += face.advances.get(codePoint) ?? advance(codePoint, face);
  }
  return ems * pt;
}

function advance(codePoint: number, { font, advances }: Face): number {
  const glyph = font.glyphForCodePoint(codePoint);
  const width = (glyph?.advanceWidth ?? 0) / font.unitsPerEm;
  advances.set(codePoint, width);
  return width;
}
