import { create, type Font } from '@cantoo/fontkit';
import { tinosFonts, type FontStyle } from './fonts.js';

const faces = new Map<FontStyle, Font>();

function face(style: FontStyle): Font {
  const known = faces.get(style);
  if (known) return known;
  const opened = create(tinosFonts()[style]) as Font;
  faces.set(style, opened);
  return opened;
}

export const hasGlyph = (codePoint: number, style: FontStyle): boolean =>
  face(style).hasGlyphForCodePoint(codePoint);

const advances = new Map<string, number>();

/** Width of a line of text in points, without kerning. */
export function textWidth(text: string, pt: number, style: FontStyle = 'regular'): number {
  let em = 0;
  for (const character of text) em += advance(character, style);
  return em * pt;
}

function advance(character: string, style: FontStyle): number {
  const key = `${style}${character}`;
  const known = advances.get(key);
  if (known !== undefined) return known;
  const font = face(style);
  const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
  const width = (glyph?.advanceWidth ?? 0) / font.unitsPerEm;
  advances.set(key, width);
  return width;
}
