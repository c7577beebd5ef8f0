import type { GroupedRows } from '../labels/label-annex.js';
import type { AnnexColumn, NodeId } from '../model.js';
import { cell, withLabel } from './cell.js';
import { printCell } from './print-cell.js';
import type { PrintedCell, UnfittedRow } from './printed.js';
import { oneLine } from './words.js';

type Labels = ReadonlyMap<NodeId, string>;

/**
 * Rows whose group is a cell beside them, spanning them all. A label column before the group's
 * shows the group's number, and the row's own number then stands before its first words.
 */
export function printSpannedGroup(
  columns: readonly AnnexColumn[],
  { group, rows }: GroupedRows,
  labels: Labels,
): UnfittedRow[] {
  const groupAt = columns.findIndex(({ field }) => field === 'group');
  const spans = ({ field }: AnnexColumn, index: number) =>
    field === 'group' || (field === 'label' && index < groupAt);
  const ownLabel = columns.some(
    (column, index) => column.field === 'label' && !spans(column, index),
  );
  const firstOwn = columns.findIndex((column, index) => !spans(column, index));

  const groupCell = (column: AnnexColumn, index: number): PrintedCell =>
    cell(index, [column.field === 'label' ? labelOf(group, labels) : oneLine(group?.title ?? '')], {
      centred: column.field === 'label',
      bold: true,
      rows: Math.max(rows.length, 1),
    });

  if (group && rows.length === 0) {
    const cells = columns.map((column, index) =>
      spans(column, index) ? groupCell(column, index) : cell(index, ['']),
    );
    return [{ id: group.id, kind: 'row', cells }];
  }

  return rows.map((row, rowIndex) => ({
    id: row.id,
    kind: 'row',
    cells: columns.flatMap((column, index) => {
      if (spans(column, index)) return rowIndex === 0 ? [groupCell(column, index)] : [];
      const own = printCell(column, index, row, labels);
      return [index === firstOwn && !ownLabel ? withLabel(own, labels.get(row.id)) : own];
    }),
  }));
}

const labelOf = (group: GroupedRows['group'], labels: Labels) =>
  (group && labels.get(group.id)) ?? '';
