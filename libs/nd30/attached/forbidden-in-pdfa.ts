import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFRawStream, PDFStream } from 'pdf-lib';

const name = PDFName.of;
const fontFiles = ['FontFile', 'FontFile2', 'FontFile3'].map(name);
const simpleFonts = new Set(
  ['Type1', 'TrueType', 'MMType1', 'CIDFontType0', 'CIDFontType2'].map(name),
);

const dictOf = (object: PDFDict | PDFStream): PDFDict =>
  object instanceof PDFStream ? object.dict : object;

/** JavaScript, actions, embedded files and media (ISO 19005-2, 6.5 and 6.8). */
export function isActive(object: PDFDict | PDFStream): boolean {
  const dict = dictOf(object);
  const keys = ['JS', 'AA', 'XFA', 'EmbeddedFiles', 'RichMediaContent'].map(name);
  const actions = [
    'JavaScript',
    'Launch',
    'SubmitForm',
    'ImportData',
    'Rendition',
    'Movie',
    'Sound',
  ].map(name);
  return (
    keys.some((key) => dict.has(key)) || actions.some((action) => dict.get(name('S')) === action)
  );
}

/** Comments, stamps, form fields and signatures; a link only leads and is dropped. */
export function isVisibleAnnotation(object: PDFDict | PDFStream): boolean {
  const dict = dictOf(object);
  const isAnnotation = dict.get(name('Type')) === name('Annot') || dict.has(name('FT'));
  return isAnnotation && dict.get(name('Subtype')) !== name('Link');
}

/** A font whose outlines are not in the file (ISO 19005-2, 6.2.11.4). */
export function isUnembeddedFont(object: PDFDict | PDFStream): boolean {
  const dict = dictOf(object);
  const subtype = dict.get(name('Subtype'));
  if (!(subtype instanceof PDFName) || !simpleFonts.has(subtype)) return false;
  if (!dict.has(name('BaseFont'))) return false;
  const descriptor = dict.lookup(name('FontDescriptor'));
  return !(descriptor instanceof PDFDict) || !fontFiles.some((key) => descriptor.has(key));
}

/** LZW, PostScript and colours without an output intent for them (ISO 19005-2, 6.1.7.2, 6.2.4, 6.2.9). */
export function breaksPdfA(object: PDFDict | PDFStream): boolean {
  const values = dictOf(object).values();
  const items = values.flatMap((value) => (value instanceof PDFArray ? value.asArray() : [value]));
  const banned = ['LZWDecode', 'DeviceCMYK', 'PS'].map(name);
  return (
    items.some((item) => item instanceof PDFName && banned.includes(item)) || paintsCmyk(object)
  );
}

/** A page's or form's own operators `k`, `K` set CMYK colours without naming the colour space. */
function paintsCmyk(object: PDFDict | PDFStream): boolean {
  if (!(object instanceof PDFRawStream) || !isContent(object.dict)) return false;
  const operators = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
  return /(?:-?[\d.]+\s+){4}[kK](?:\s|$)/.test(operators);
}

/** A page's content stream has neither type nor subtype; a form XObject says so. */
const isContent = (dict: PDFDict): boolean =>
  dict.get(name('Subtype')) === name('Form') ||
  (!dict.has(name('Subtype')) && !dict.has(name('Type')) && !dict.has(name('Length1')));
