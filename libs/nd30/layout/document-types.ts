import type { DocumentTypeCode } from '../model.js';

export interface DocumentType {
  /** Name in running text. */
  readonly name: string;
  /** What stands before the hyphen of the symbol; null for a công văn, which has no type code. */
  readonly abbreviation: string | null;
  /** Whether `Kính gửi:` stands above the text: always, only to a superior, or never. */
  readonly addressed: 'always' | 'toSuperior' | 'never';
}

const never = (abbreviation: string, name: string): DocumentType => ({
  name,
  abbreviation,
  addressed: 'never',
});

/** Types of documents and their abbreviations (NĐ 30/2020/NĐ-CP, Điều 7 and Phụ lục III, Mục I). */
export const documentTypes: Readonly<Record<DocumentTypeCode, DocumentType>> = {
  NQ: never('NQ', 'Nghị quyết'),
  QĐ: never('QĐ', 'Quyết định'),
  CT: never('CT', 'Chỉ thị'),
  QC: never('QC', 'Quy chế'),
  QyĐ: never('QyĐ', 'Quy định'),
  TC: never('TC', 'Thông cáo'),
  TB: never('TB', 'Thông báo'),
  HD: never('HD', 'Hướng dẫn'),
  CTr: never('CTr', 'Chương trình'),
  KH: never('KH', 'Kế hoạch'),
  PA: never('PA', 'Phương án'),
  ĐA: never('ĐA', 'Đề án'),
  DA: never('DA', 'Dự án'),
  BC: { name: 'Báo cáo', abbreviation: 'BC', addressed: 'toSuperior' },
  BB: never('BB', 'Biên bản'),
  TTr: { name: 'Tờ trình', abbreviation: 'TTr', addressed: 'always' },
  HĐ: never('HĐ', 'Hợp đồng'),
  CĐ: never('CĐ', 'Công điện'),
  BGN: never('BGN', 'Bản ghi nhớ'),
  BTT: never('BTT', 'Bản thỏa thuận'),
  GUQ: never('GUQ', 'Giấy ủy quyền'),
  GM: never('GM', 'Giấy mời'),
  GGT: never('GGT', 'Giấy giới thiệu'),
  GNP: never('GNP', 'Giấy nghỉ phép'),
  PG: never('PG', 'Phiếu gửi'),
  PC: never('PC', 'Phiếu chuyển'),
  PB: never('PB', 'Phiếu báo'),
  CV: { name: 'Công văn', abbreviation: null, addressed: 'always' },
};
