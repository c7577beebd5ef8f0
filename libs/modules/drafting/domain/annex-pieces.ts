import { labelAnnex, type Annex, type AnnexRow, type TableAnnex } from '#nd30';
import { leaf, type Piece } from './piece.js';

/** An annex, its columns, groups and rows, laid flat. */
export function annexPieces(annex: Annex, place: string): readonly Piece[] {
  if (annex.kind === 'attached') return [leaf('annexes', annex, 'annexes', place)];
  const { columns, groups, rows, ...table } = annex;
  const labels = labelAnnex(annex);
  return [
    leaf('annexes', table, 'annexes', place),
    ...columns.map((node) =>
      leaf('annexes', node, `${annex.id} columns`, `${place}, cột ${node.heading}`),
    ),
    ...groups.map((node) =>
      leaf('annexes', node, `${annex.id} groups`, `${place}, nhóm "${node.title}"`),
    ),
    ...rows.map((row, index) =>
      rowPiece(annex, row, `${place}, dòng ${labels.get(row.id) || index + 1}`),
    ),
  ];
}

/** A row cell by cell: each field that a column shows is named and placed by that column. */
function rowPiece({ id, columns, groups }: TableAnnex, row: AnnexRow, place: string): Piece {
  const { cells, ...own } = row;
  const headings = columns.map(
    ({ id: column, field, heading }) =>
      [field === 'other' ? cellOf(column) : fieldOf(field), heading] as const,
  );
  const { fields, ...piece } = leaf('annexes', own, `${id} rows`, place);
  const others = Object.entries(cells).map(([column, text]) => [cellOf(column), text] as const);
  return {
    ...piece,
    fields: { ...fields, ...Object.fromEntries(others) },
    names: Object.fromEntries(headings),
    places: Object.fromEntries(headings.map(([at, heading]) => [at, `${place}, cột ${heading}`])),
    shown: { groupId: groups.find((group) => group.id === row.groupId)?.title ?? '' },
  };
}

const fieldOf = (field: string): string => (field === 'group' ? 'groupId' : field);
const cellOf = (column: string): string => `cells.${column}`;
