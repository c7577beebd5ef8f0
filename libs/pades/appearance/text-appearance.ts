import { nfc } from '#kernel';
import { padesError } from '../errors.js';
import { sizeOfWidget, type FormField } from '../fields.js';
import type { PdfView } from '../pdf/file.js';
import { dict, type PdfStream } from '../pdf/objects.js';
import { formatNumber } from '../pdf/serialise.js';
import { formXObject } from './form-xobject.js';
import { readFormFont, type FormFont } from './read-form-font.js';

/**
 * One line of text as the appearance of a text field, in the form font that the file brings.
 * The verifier makes it anew from the field's value and compares, so it must stay a pure function.
 * Throws `FieldTextIsEmpty`, `FieldTextHasMissingGlyph`.
 */
export const textAppearance = (view: PdfView, field: FormField, text: string): PdfStream => {
  const font = readFormFont(view, field.dict);
  const box = sizeOfWidget(view, field.dict);
  const glyphs = glyphsOf(font, field.fullName, text);
  const advance = glyphs.reduce((sum, glyph) => sum + font.widthOf(glyph), 0) / 1000;
  const size = Math.min(font.size, box.width / advance);
  const slack = box.width - advance * size;
  const x = slack * alignment(field);
  const y =
    (box.height - ((font.ascent - font.descent) * size) / 1000) / 2 - (font.descent * size) / 1000;
  const shown = glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('');
  const content = [
    '/Tx BMC',
    'q',
    'BT',
    `/${font.resourceName} ${formatNumber(size)} Tf`,
    '0 g',
    `${formatNumber(x)} ${formatNumber(y)} Td`,
    `<${shown}> Tj`,
    'ET',
    'Q',
    'EMC',
  ].join('\n');
  return formXObject(box, content, dict({ Font: dict({ [font.resourceName]: font.ref }) }));
};

const glyphsOf = (font: FormFont, field: string, text: string): readonly number[] => {
  if (text.trim() === '') throw padesError('FieldTextIsEmpty', { field });
  return [...nfc(text)].map((character) => {
    const glyph = font.glyphOf.get(character);
    if (glyph === undefined) throw padesError('FieldTextHasMissingGlyph', { field, character });
    return glyph;
  });
};

/** Share of the free width that goes to the left of the text. */
const alignment = (field: FormField): number => {
  const quadding = field.dict.entries.get('Q');
  return quadding === 1 ? 0.5 : quadding === 2 ? 1 : 0;
};
