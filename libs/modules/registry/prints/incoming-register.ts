import { twoDigits } from '#kernel';
import type { IncomingRow } from '../store/registers.sql.js';
import { csv } from './csv.js';
import { vietnameseDate } from './vietnamese-date.js';

/** Columns of sổ đăng ký văn bản đến (NĐ 30/2020/NĐ-CP, Phụ lục IV). */
export const incomingColumns = [
  'Ngày đến',
  'Số đến',
  'Tác giả',
  'Số, ký hiệu văn bản',
  'Ngày tháng văn bản',
  'Tên loại và trích yếu nội dung văn bản',
  'Đơn vị hoặc người nhận',
  'Ngày chuyển',
  'Ký nhận',
  'Ghi chú',
] as const;

/** Of the columns above on an A4 page across, in characters. */
export const incomingWidths = [11, 8, 24, 14, 11, 36, 22, 11, 16, 15] as const;

export const incomingRegisterCsv = (rows: readonly IncomingRow[]): Buffer =>
  csv([incomingColumns, ...rows.map(incomingCells)]);

export const incomingCells = (row: IncomingRow): readonly string[] => [
  vietnameseDate(row.arrivedOn),
  twoDigits(row.number),
  row.author,
  row.code,
  vietnameseDate(row.issuedOn),
  `${row.typeName} ${row.subject}`,
  row.assignedTo,
  vietnameseDate(row.handedOn),
  row.receivedBy ?? '',
  row.note,
];
