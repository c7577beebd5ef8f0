import { create, type Font } from '@cantoo/fontkit';
import { tinosFonts, type FontStyle } from './fonts.js';

interface Face {
  readonly font: Font;
  /** Advance widths already looked up, in ems, by UTF-16 code unit; NaN where none was asked for yet. */
  readonly advances: Float64Array;
}

/** Code units below it are characters of their own; from it on, halves of pairs and rare ones. */
const firstRareUnit = 0xd800;

const faces = new Map<FontStyle, Face>();

function faceOf(style: FontStyle): Face {
  const known = faces.get(style);
  if (known) return known;
  const advances = new Float64Array(firstRareUnit).fill(NaN);
  const opened = { font: create(tinosFonts()[style]) as Font, advances };
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
    const known = face.advances[text.charCodeAt(at)] ?? NaN;
    if (known >= 0) {
      ems += known;
    } else {
      const codePoint = text.codePointAt(at) ?? 0;
      if (codePoint > 0xffff) at += 1;
      ems += advance(codePoint, face);
    }
  }
  return ems * pt;
}

function advance(codePoint: number, { font, advances }: Face): number {
  const glyph = font.glyphForCodePoint(codePoint);
  const width = (glyph?.advanceWidth ?? 0) / font.unitsPerEm;
  if (codePoint < advances.length) advances[codePoint] = width;
  return width;
}
