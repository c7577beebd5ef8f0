import { nfc } from '#kernel';
import { dict, name, stream, type PdfObject, type PdfRef } from '../pdf/objects.js';
import type { IncrementalUpdate } from '../pdf/incremental-update.js';
import { cutFont, type CutFont, type CutGlyph } from './cut-font.js';

/** All that a number or a date may ever be written with. */
const formCharacters = nfc(
  ' 0123456789-./ABCDEFGHIJKLMNOPQRSTUVWXYZĐabcdefghijklmnopqrstuvwxyzđ' + 'ngày tháng năm',
);

/** Cutting takes longer than all else that prepares a file; the same font is cut alike each time. */
const formFonts = new WeakMap<Uint8Array, CutFont>();

/** The font of the form: complete enough for any number and date. Throws `FontHasNoGlyph`. */
export const addFormFont = (update: IncrementalUpdate, trueType: Uint8Array): PdfRef => {
  const cut = formFonts.get(trueType) ?? cutFont(trueType, formCharacters);
  formFonts.set(trueType, cut);
  return addFont(update, cut).ref;
};

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
): EmbeddedFont => addFont(update, cutFont(trueType, characters));

const addFont = (update: IncrementalUpdate, cut: CutFont): EmbeddedFont => {
  const { glyphs } = cut;
  const baseFont = name(cut.name);
  const descriptor = update.add(
    dict({
      Type: name('FontDescriptor'),
      FontName: baseFont,
      Flags: cut.italicAngle === 0 ? 6 : 70,
      FontBBox: cut.box,
      ItalicAngle: cut.italicAngle,
      Ascent: cut.ascent,
      Descent: cut.descent,
      CapHeight: cut.capHeight,
      StemV: 80,
      FontFile2: update.add(cut.program),
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
      W: [0, [cut.advanceOfMissing, ...glyphs.map(({ advance }) => advance)]],
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
    widthOf: new Map(glyphs.map(({ character, advance }) => [character, advance])),
    ascent: cut.ascent,
    descent: cut.descent,
  };
};

const identity = dict({
  Registry: { kind: 'string', bytes: Buffer.from('Adobe'), hex: false },
  Ordering: { kind: 'string', bytes: Buffer.from('Identity'), hex: false },
  Supplement: 0,
}) satisfies PdfObject;

const hex4 = (value: number): string => value.toString(16).padStart(4, '0');

const toUnicode = (glyphs: readonly CutGlyph[]): Buffer => {
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
