/** The columns of a return as a spreadsheet: the first names the row, so that words may be shortened. */
export const returnColumns = ['Mã', 'Chỉ tiêu', 'Giá trị', 'Tử số', 'Mẫu số', 'Ghi chú'] as const;
export type ReturnColumn = (typeof returnColumns)[number];
