import type { AnnexRow, NodeId, TableAnnex } from '../content.js';
import { roman } from '../body/labels.js';
import { moved } from '../moved.js';
import type { NewNodeId } from '../new-node-id.js';

export interface GroupedRows {
  readonly group: TableAnnex['groups'][number] | null;
  readonly label: string;
  readonly rows: readonly { readonly row: AnnexRow; readonly label: string }[];
}

/** Rows under their groups as they are printed, labels derived from their places. */
export function groupedRows({ groups, rows, layout }: TableAnnex): readonly GroupedRows[] {
  const known = new Set(groups.map(({ id }) => id));
  const loose = rows.filter(({ groupId }) => !groupId || !known.has(groupId));
  const grouped = groups.map((group, index) => ({
    group,
    label: layout === 'groupHeadings' ? `${roman(index + 1)}.` : String(index + 1),
    rows: rows.filter(({ groupId }) => groupId === group.id),
  }));
  const all =
    loose.length > 0 || groups.length === 0
      ? [{ group: null, label: '', rows: loose }, ...grouped]
      : grouped;
  let running = 0;
  return all.map((one) => ({
    ...one,
    rows: one.rows.map((row, index) => {
      running += 1;
      const isRunning = layout === 'plain' || layout === 'groupHeadings' || !one.group;
      const isBare = layout === 'groupCells' && one.rows.length === 1;
      return {
        row,
        label: isRunning ? String(running) : isBare ? '' : `${one.label}.${index + 1}`,
      };
    }),
  }));
}

export const emptyRow = (id: NodeId, groupId: NodeId | null): AnnexRow => ({
  id,
  groupId,
  text: '',
  shortcoming: null,
  products: [],
  lead: [],
  coordinating: [],
  time: null,
  budget: null,
  note: null,
  parent: null,
  measure: null,
  cells: {},
});

export const replaceRow = (annex: TableAnnex, row: AnnexRow): TableAnnex => ({
  ...annex,
  rows: annex.rows.map((one) => (one.id === row.id ? row : one)),
});

/** Behind a row, in its group; at the end without one. */
export function addRow(annex: TableAnnex, after: NodeId | null, row: AnnexRow): TableAnnex {
  const index = annex.rows.findIndex(({ id }) => id === after);
  const at = index < 0 ? annex.rows.length : index + 1;
  return { ...annex, rows: annex.rows.toSpliced(at, 0, row) };
}

export function duplicateRow(annex: TableAnnex, id: NodeId, newId: NewNodeId): TableAnnex {
  const row = annex.rows.find((one) => one.id === id);
  return row ? addRow(annex, id, { ...row, id: newId() }) : annex;
}

export const removeRow = (annex: TableAnnex, id: NodeId): TableAnnex => ({
  ...annex,
  rows: annex.rows.filter((one) => one.id !== id),
});

/** One place up or down as printed; over the edge of its group it goes into the next one. */
export function moveRow(annex: TableAnnex, id: NodeId, by: 1 | -1): TableAnnex {
  const printed = groupedRows(annex);
  const within = printed.findIndex(({ rows }) => rows.some(({ row }) => row.id === id));
  const rows = printed[within]?.rows.map(({ row }) => row) ?? [];
  const index = rows.findIndex((row) => row.id === id);
  const row = rows[index];
  if (!row) return annex;
  const neighbour = rows[index + by];
  if (neighbour) return besides(annex, row, neighbour, by);
  const next = printed[within + by];
  if (!next) return annex;
  const edge = (by > 0 ? next.rows.at(0) : next.rows.at(-1))?.row;
  const moved = { ...row, groupId: next.group?.id ?? null };
  return edge ? besides(annex, moved, edge, by > 0 ? -1 : 1) : replaceRow(annex, moved);
}

function besides(annex: TableAnnex, row: AnnexRow, neighbour: AnnexRow, by: 1 | -1): TableAnnex {
  const rest = annex.rows.filter(({ id }) => id !== row.id);
  const at = rest.findIndex(({ id }) => id === neighbour.id) + (by > 0 ? 1 : 0);
  return { ...annex, rows: rest.toSpliced(at, 0, row) };
}

export const addGroup = (annex: TableAnnex, id: NodeId): TableAnnex => ({
  ...annex,
  layout: annex.layout === 'plain' ? 'groupHeadings' : annex.layout,
  groups: [...annex.groups, { id, title: '' }],
});

/** Its rows stay, in the group before it. */
export function removeGroup(annex: TableAnnex, id: NodeId): TableAnnex {
  const index = annex.groups.findIndex((group) => group.id === id);
  const heir = (annex.groups[index - 1] ?? annex.groups[index + 1])?.id ?? null;
  return {
    ...annex,
    groups: annex.groups.filter((group) => group.id !== id),
    rows: annex.rows.map((row) => (row.groupId === id ? { ...row, groupId: heir } : row)),
  };
}

/** Its rows follow: they stand under their group wherever it is. */
export const moveGroup = (annex: TableAnnex, id: NodeId, by: 1 | -1): TableAnnex => ({
  ...annex,
  groups: moved(annex.groups, id, by),
});
