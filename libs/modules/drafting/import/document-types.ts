import type { DocumentTypeCode } from '#nd30';
import { fold } from '#kernel';

/** Type names as printed above the trích yếu (NĐ 30/2020 Phụ lục III.I), longest first. */
export const documentTypes: readonly (readonly [string, DocumentTypeCode])[] = [
  ['KẾ HOẠCH', 'KH'],
  ['BÁO CÁO', 'BC'],
  ['QUYẾT ĐỊNH', 'QĐ'],
  ['THÔNG BÁO', 'TB'],
  ['TỜ TRÌNH', 'TTr'],
  ['BIÊN BẢN', 'BB'],
  ['NGHỊ QUYẾT', 'NQ'],
  ['CHỈ THỊ', 'CT'],
  ['QUY CHẾ', 'QC'],
  ['QUY ĐỊNH', 'QyĐ'],
  ['THÔNG CÁO', 'TC'],
  ['HƯỚNG DẪN', 'HD'],
  ['CHƯƠNG TRÌNH', 'CTr'],
  ['PHƯƠNG ÁN', 'PA'],
  ['ĐỀ ÁN', 'ĐA'],
  ['DỰ ÁN', 'DA'],
];

export const letterType = 'CÔNG VĂN';

/** Code of a printed type name; null for a name the law does not list. */
export function typeCodeOf(name: string): DocumentTypeCode | null {
  if (fold(name) === fold(letterType)) return 'CV';
  return documentTypes.find(([printed]) => fold(printed) === fold(name))?.[1] ?? null;
}
