import type { AnnexColumn, NodeId, TableAnnex } from '../content.js';
import { withCellText } from './cell-text.js';

type Field = AnnexColumn['field'];

/** What a column may show, by the name it gets at first; several free columns may stand in a table. */
const names = {
  label: 'STT',
  parent: 'Nhiệm vụ chính',
  shortcoming: 'Tồn tại, hạn chế',
  text: 'Nội dung',
  products: 'Sản phẩm',
  measure: 'Mức đạt',
  lead: 'Đơn vị chủ trì',
  coordinating: 'Đơn vị phối hợp',
  time: 'Thời gian hoàn thành',
  budget: 'Kinh phí (triệu đồng)',
  note: 'Ghi chú',
  other: 'Cột tự do',
} as const satisfies Record<Exclude<Field, 'group'>, string>;

export type AddableField = keyof typeof names;

/** Groups stand as headings over their rows: their column is printed, not written. */
export const writtenColumns = ({ columns }: TableAnnex): readonly AnnexColumn[] =>
  columns.filter(({ field }) => field !== 'group');

export const addableColumns = ({ columns }: TableAnnex): { field: AddableField; name: string }[] =>
  (Object.keys(names) as AddableField[])
    .filter((field) => field === 'other' || !columns.some((column) => column.field === field))
    .map((field) => ({ field, name: names[field] }));

/** To the right of a column; a row has a cell of every free column. */
export function addColumn(
  annex: TableAnnex,
  behind: NodeId,
  field: AddableField,
  id: NodeId,
): TableAnnex {
  const at = annex.columns.findIndex((column) => column.id === behind) + 1;
  const columns = annex.columns.toSpliced(at, 0, { id, field, heading: names[field] });
  if (field !== 'other') return { ...annex, columns };
  const rows = annex.rows.map((row) => ({ ...row, cells: { ...row.cells, [id]: '' } }));
  return { ...annex, columns, rows };
}

/** One place to the left or to the right, as far as there is one. */
export function moveColumn(annex: TableAnnex, id: NodeId, by: 1 | -1): TableAnnex {
  const written = writtenColumns(annex);
  const neighbour = written[written.findIndex((column) => column.id === id) + by];
  const column = written.find((one) => one.id === id);
  if (!neighbour || !column) return annex;
  const rest = annex.columns.filter((one) => one.id !== id);
  const at = rest.indexOf(neighbour) + (by > 0 ? 1 : 0);
  return { ...annex, columns: rest.toSpliced(at, 0, column) };
}

/** With what stood in it: nothing stays in the text that nobody sees. What rows are about, stays. */
export function removeColumn(annex: TableAnnex, id: NodeId): TableAnnex {
  const column = annex.columns.find((one) => one.id === id);
  if (!column || column.field === 'text') return annex;
  return {
    ...annex,
    columns: annex.columns.filter((one) => one !== column),
    rows: annex.rows.map((row) => {
      if (column.field !== 'other') return withCellText(row, column, '');
      const { [id]: _, ...cells } = row.cells;
      return { ...row, cells };
    }),
  };
}
