import { twoDigits, vietnamDay } from '#kernel';
import type { OutgoingRow } from '../store/registers.sql.js';
import { csv } from './csv.js';
import { vietnameseDate } from './vietnamese-date.js';

/** Columns of sổ đăng ký văn bản đi (NĐ 30/2020/NĐ-CP, Phụ lục IV). */
export const outgoingColumns = [
  'Số, ký hiệu văn bản',
  'Ngày tháng văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Người ký',
  'Nơi nhận văn bản',
  'Đơn vị, người nhận bản lưu',
  'Số lượng bản',
  'Ngày chuyển',
  'Ký nhận',
  'Ghi chú',
] as const;

/** Of the columns above on an A4 page across, in characters. */
export const outgoingWidths = [14, 11, 34, 16, 24, 14, 8, 11, 22, 14] as const;

/** The register as a file; a voided number keeps its line and says why. */
export const outgoingRegisterCsv = (rows: readonly OutgoingRow[]): Buffer =>
  csv([outgoingColumns, ...rows.map(outgoingCells)]);

export const outgoingCells = (row: OutgoingRow): readonly string[] => [
  row.code,
  vietnameseDate(row.issuedOn),
  `${row.typeName} ${row.subject}`,
  row.signerName,
  row.recipients.join('; '),
  row.archiveUnit,
  twoDigits(row.copies),
  vietnameseDate(row.dispatchedOn),
  row.acknowledgements.map(acknowledged).join('; '),
  row.voidReason === null ? '' : `Số đã hủy: ${row.voidReason}`,
];

const acknowledged = ({ receiver, at }: OutgoingRow['acknowledgements'][number]): string =>
  `${receiver} (${vietnameseDate(vietnamDay(new Date(at)))})`;
