import { readToUnicode } from './appearance/read-form-font.js';
import { annexSealField, formFields } from './fields.js';
import { openPdf } from './pdf/file.js';
import { decodeStream, newInflationBudget } from './pdf/filters.js';
import { isDict, isStream, type PdfObject } from './pdf/objects.js';

/**
 * What stands in the top right corner of an annex that the body has sealed, as `openAnnexSeal` drew
 * it: number and symbol of its document, and when it was sealed (NĐ 30/2020 Phụ lục I.II.8.b).
 * Undefined where there is no such line. Throws reading errors.
 */
export const annexLineIn = (bytes: Uint8Array): string | undefined => {
  const view = openPdf(bytes).latest;
  const field = formFields(view).find(({ fullName }) => fullName === annexSealField);
  const within = (object: PdfObject | undefined, key: string): PdfObject | undefined => {
    const held = view.resolve(object);
    if (isStream(held)) return held.dict.entries.get(key);
    return isDict(held) ? held.entries.get(key) : undefined;
  };
  const appearance = view.resolve(within(within(field?.dict, 'AP'), 'N'));
  const font = view.resolve(within(within(within(appearance, 'Resources'), 'Font'), 'Line'));
  if (!isStream(appearance) || !isDict(font)) return undefined;
  const content = Buffer.from(decodeStream(appearance, newInflationBudget())).toString('latin1');
  const [, shown] = /<((?:[0-9a-f]{4})+)> Tj/.exec(content) ?? [];
  const characterOf = new Map([...readToUnicode(view, font)].map(([text, glyph]) => [glyph, text]));
  return shown
    ?.match(/.{4}/g)
    ?.map((glyph) => characterOf.get(Number.parseInt(glyph, 16)) ?? '\ufffd')
    .join('');
};
