import type { Line } from '../lines.js';
import { isLabelCell, isProduct, isTime, isUnit } from './cell-kinds.js';
import type { Column, Field } from './columns.js';

/** Columns of a table that has no headings, by what most of its cells say; null when it is no table. */
export function inferColumns(lines: readonly Line[]): Column[] | null {
  const rows = lines.map(({ cells }) => cells).filter((cells) => cells.length >= 3);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (rows.length < 3 || rows.length < lines.length / 3) return null;
  const held = Array.from({ length: width }, (_, at) =>
    rows.map((row) => row[at] ?? '').filter((cell) => cell !== ''),
  );
  const sizes = held.map(
    (cells) => cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length),
  );
  const textAt = sizes.indexOf(Math.max(...sizes));
  const taken = new Set<Field>();
  return held.map((cells, at) => {
    const field = at === textAt ? 'text' : nameField(cells, at, textAt, taken);
    taken.add(field);
    return { field, heading: '' };
  });
}

function nameField(
  cells: readonly string[],
  at: number,
  textAt: number,
  taken: ReadonlySet<Field>,
): Field {
  const most = (test: (cell: string) => boolean): boolean =>
    cells.length > 0 && cells.filter(test).length > cells.length / 2;
  if (at < textAt)
    return most(isLabelCell) && !taken.has('label')
      ? 'label'
      : taken.has('group')
        ? 'other'
        : 'group';
  if (most(isTime) && !taken.has('time')) return 'time';
  if (most(isUnit) && !taken.has('lead')) return 'lead';
  if (most(isUnit) && !taken.has('coordinating')) return 'coordinating';
  return most(isProduct) && !taken.has('products') ? 'products' : 'other';
}
