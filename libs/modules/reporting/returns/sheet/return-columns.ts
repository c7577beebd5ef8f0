/** The columns of a return as a spreadsheet: the first names the row, so that words may be shortened. */
export const returnColumns = [
  ...(['Mã', 'Chỉ tiêu, nhiệm vụ'] as const),
  ...(['Giá trị', 'Tử số', 'Mẫu số', 'Ghi chú'] as const),
  ...(['Tình trạng', 'Tiến độ (%)', 'Kết quả', 'Khó khăn', 'Đề xuất'] as const),
] as const;
export type ReturnColumn = (typeof returnColumns)[number];

/** How far a task is, as a cell says it. */
export const taskStates = {
  notStarted: 'Chưa thực hiện',
  inProgress: 'Đang thực hiện',
  done: 'Đã hoàn thành',
  cannot: 'Không thực hiện được',
} as const;
