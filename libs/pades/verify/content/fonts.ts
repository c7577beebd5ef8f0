import type { PdfView } from '../../pdf/file.js';
import { isDict, nameOf, type PdfObject } from '../../pdf/objects.js';

const drawnFromFiles: readonly string[] = [
  'Type1',
  'MMType1',
  'TrueType',
  'CIDFontType0',
  'CIDFontType2',
];

/** Every reader has these fourteen (ISO 32000-1 §9.6.2.2). */
const standard =
  /^(?:Courier|Helvetica)(?:-(?:Bold|Oblique|BoldOblique))?$|^Times-(?:Roman|Bold|Italic|BoldItalic)$|^(?:Symbol|ZapfDingbats)$/;

/** A font whose letters are not in the file: each reader puts another one in its place. */
export function isLeftToReader(view: PdfView, font: ReadonlyMap<string, PdfObject>): boolean {
  const value = (key: string): PdfObject => view.resolve(font.get(key));
  if (nameOf(value('Type')) !== 'Font') return false;
  if (!drawnFromFiles.includes(nameOf(value('Subtype')) ?? '')) return false;
  if (standard.test(nameOf(value('BaseFont')) ?? '')) return false;
  const descriptor = value('FontDescriptor');
  if (!isDict(descriptor)) return true;
  const programs = ['FontFile', 'FontFile2', 'FontFile3'];
  return programs.every((key) => view.resolve(descriptor.entries.get(key)) === null);
}
