import { createHash } from 'node:crypto';
import { create, type Font, type FontCollection } from '@cantoo/fontkit';
import { nfc } from '#kernel';
import { padesError } from '../errors.js';
import { dict, name, stream, type PdfObject, type PdfRef } from '../pdf/objects.js';
import type { IncrementalUpdate } from '../pdf/incremental-update.js';
import { deflated } from './deflated.js';

/** All that a number or a date may ever be written with. */
const formCharacters = nfc(
  ' 0123456789-./ABCDEFGHIJKLMNOPQRSTUVWXYZĐabcdefghijklmnopqrstuvwxyzđ' + 'ngày tháng năm',
);

/** The font of the form: complete enough for any number and date. Throws `FontHasNoGlyph`. */
export const addFormFont = (update: IncrementalUpdate, trueType: Uint8Array): PdfRef =>
  embedFont(update, trueType, formCharacters).ref;

/** A font that a file carries, as far as it is needed to set a line in it. */
export interface EmbeddedFont {
  readonly ref: PdfRef;
  readonly glyphOf: ReadonlyMap<string, number>;
  /** Advance by character, ascent and descent: thousandths of the size. */
  readonly widthOf: ReadonlyMap<string, number>;
  readonly ascent: number;
  readonly descent: number;
}

/**
 * Adds those characters of a TrueType font as a Type0 font with Identity-H (ISO 32000-1 §9.7),
 * small enough to travel in every file. Throws `FontHasNoGlyph`.
 */
export const embedFont = (
  update: IncrementalUpdate,
  trueType: Uint8Array,
  characters: string,
): EmbeddedFont => {
  const font = openFont(trueType);
  const { glyphs, program } = subset(font, characters);
  const baseFont = name(`${subsetTag(program)}+${font.postscriptName}`);
  const perMille = (units: number): number => Math.round((units * 1000) / font.unitsPerEm);
  const descriptor = update.add(
    dict({
      Type: name('FontDescriptor'),
      FontName: baseFont,
      Flags: font.italicAngle === 0 ? 6 : 70,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map(perMille),
      ItalicAngle: font.italicAngle,
      Ascent: perMille(font.ascent),
      Descent: perMille(font.descent),
      CapHeight: perMille(font.capHeight),
      StemV: 80,
      FontFile2: update.add(deflated({ Length1: program.length }, program)),
    }),
  );
  const descendant = update.add(
    dict({
      Type: name('Font'),
      Subtype: name('CIDFontType2'),
      BaseFont: baseFont,
      CIDSystemInfo: identity,
      FontDescriptor: descriptor,
      CIDToGIDMap: name('Identity'),
      W: [
        0,
        [
          perMille(font.getGlyph(0)?.advanceWidth ?? font.unitsPerEm),
          ...glyphs.map((glyph) => perMille(glyph.advance)),
        ],
      ],
    }),
  );
  const ref = update.add(
    dict({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: baseFont,
      Encoding: name('Identity-H'),
      DescendantFonts: [descendant],
      ToUnicode: update.add(stream({}, toUnicode(glyphs))),
    }),
  );
  return {
    ref,
    glyphOf: new Map(glyphs.map(({ character, id }) => [character, id])),
    widthOf: new Map(glyphs.map(({ character, advance }) => [character, perMille(advance)])),
    ascent: perMille(font.ascent),
    descent: perMille(font.descent),
  };
};

const identity = dict({
  Registry: { kind: 'string', bytes: Buffer.from('Adobe'), hex: false },
  Ordering: { kind: 'string', bytes: Buffer.from('Identity'), hex: false },
  Supplement: 0,
}) satisfies PdfObject;

const openFont = (trueType: Uint8Array): Font => {
  const font: Font | FontCollection = create(trueType);
  if ('createSubset' in font) return font;
  throw padesError('FontHasNoGlyph', { what: 'collection' });
};

interface SubsetGlyph {
  readonly id: number;
  readonly advance: number;
  readonly character: string;
}

/** Glyph ids of the subset run from 1 in the order of the characters; composites follow behind. */
const subset = (
  font: Font,
  characters: string,
): { glyphs: readonly SubsetGlyph[]; program: Uint8Array } => {
  const subsetting = font.createSubset();
  const glyphs = [...new Set(characters)].map((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = font.hasGlyphForCodePoint(codePoint) ? font.glyphForCodePoint(codePoint) : null;
    if (glyph === null) throw padesError('FontHasNoGlyph', { character });
    return { id: subsetting.includeGlyph(glyph.id), advance: glyph.advanceWidth, character };
  });
  return { glyphs, program: subsetting.encode() };
};

/** Six capital letters (ISO 32000-1 §9.6.4), drawn from the bytes so that they never vary. */
const subsetTag = (program: Uint8Array): string =>
  [...createHash('sha256').update(program).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

const toUnicode = (glyphs: readonly SubsetGlyph[]): Buffer => {
  const lines = glyphs.map(
    ({ id, character }) => `<${hex4(id)}> <${hex4(character.charCodeAt(0))}>`,
  );
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += 100) {
    const block = lines.slice(i, i + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, 'endbfchar');
  }
  return Buffer.from(
    [
      '/CIDInit /ProcSet findresource begin',
      '12 dict begin',
      'begincmap',
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def',
      '/CMapName /Adobe-Identity-UCS def',
      '/CMapType 2 def',
      '1 begincodespacerange',
      '<0000> <ffff>',
      'endcodespacerange',
      ...blocks,
      'endcmap',
      'CMapName currentdict /CMap defineresource pop',
      'end',
      'end',
    ].join('\n'),
  );
};
