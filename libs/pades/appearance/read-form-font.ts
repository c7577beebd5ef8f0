import { decodeStream, newInflationBudget } from '../pdf/filters.js';
import type { PdfView } from '../pdf/file.js';
import { malformed } from '../pdf/lexer.js';
import {
  isArray,
  isDict,
  isRef,
  isStream,
  textOf,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from '../pdf/objects.js';
import { formOf } from '../fields.js';

/** The font a text field is set in, as embedded when the fields were prepared. */
export interface FormFont {
  readonly resourceName: string;
  readonly ref: PdfRef;
  /** Size asked for by the field, points. */
  readonly size: number;
  readonly glyphOf: ReadonlyMap<string, number>;
  /** Advance by glyph, thousandths of the size. */
  readonly widthOf: (glyph: number) => number;
  readonly ascent: number;
  readonly descent: number;
}

/** Reads the font of a text field from its /DA and the form's /DR (ISO 32000-1 §12.7.3.3). */
export const readFormFont = (view: PdfView, field: PdfDict): FormFont => {
  const appearance = textOf(view.resolve(field.entries.get('DA'))) ?? '';
  const [, resourceName = '', size = ''] = /^\/(\S+) ([\d.]+) Tf/.exec(appearance) ?? [];
  const fonts = below(view, below(view, formOf(view), 'DR'), 'Font');
  const ref = fonts.entries.get(resourceName);
  if (!isRef(ref)) throw malformed(0, `font /${resourceName}`);
  const font = asDict(view, ref);
  const descendants = view.resolve(font.entries.get('DescendantFonts'));
  const descendant = asDict(view, isArray(descendants) ? descendants[0] : undefined);
  const descriptor = below(view, descendant, 'FontDescriptor');
  const widths = glyphWidths(view, descendant);
  return {
    resourceName,
    ref,
    size: Number(size),
    glyphOf: readToUnicode(view, font),
    widthOf: (glyph) => widths[glyph] ?? 1000,
    ascent: Number(descriptor.entries.get('Ascent')),
    descent: Number(descriptor.entries.get('Descent')),
  };
};

const asDict = (view: PdfView, object: PdfObject | undefined): PdfDict => {
  const found = view.resolve(object);
  if (!isDict(found)) throw malformed(0, 'form font');
  return found;
};

const below = (view: PdfView, parent: PdfDict | undefined, key: string): PdfDict =>
  asDict(view, parent?.entries.get(key));

const glyphWidths = (view: PdfView, descendant: PdfDict): readonly number[] => {
  const runs = view.resolve(descendant.entries.get('W'));
  const [first, widths] = isArray(runs) ? runs : [];
  if (first !== 0 || !isArray(widths)) throw malformed(0, '/W of the form font');
  return widths.map(Number);
};

/** Glyphs by what they mean, as this library writes /ToUnicode. */
export const readToUnicode = (view: PdfView, font: PdfDict): ReadonlyMap<string, number> => {
  const stream = view.resolve(font.entries.get('ToUnicode'));
  if (!isStream(stream)) throw malformed(0, '/ToUnicode of the form font');
  const text = Buffer.from(decodeStream(stream, newInflationBudget())).toString('latin1');
  const pairs = text.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]{4})>$/gm);
  return new Map(
    [...pairs]
      .filter(([, glyph]) => glyph !== '0000')
      .map(([, glyph = '', unicode = '']) => [
        String.fromCharCode(Number.parseInt(unicode, 16)),
        Number.parseInt(glyph, 16),
      ]),
  );
};
