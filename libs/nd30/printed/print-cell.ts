import type { AnnexColumn, AnnexRow, NodeId } from '../model.js';
import { cell } from './cell.js';
import { cellText, isCentred } from './cell-text.js';
import type { PrintedCell } from './printed.js';

/** One cell of a row that spans nothing. */
export function printCell(
  column: AnnexColumn,
  index: number,
  row: AnnexRow,
  labels: ReadonlyMap<NodeId, string>,
): PrintedCell {
  if (column.field === 'label') return cell(index, [labels.get(row.id) ?? ''], { centred: true });
  const paragraphs = cellText(column, row);
  return cell(index, paragraphs, { centred: isCentred(column, paragraphs) });
}
