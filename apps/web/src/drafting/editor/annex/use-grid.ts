import { useEffectEvent, useMemo, useRef, useState, type ClipboardEvent } from 'react';
import type { NodeId, TableAnnex } from '../content.js';
import { newNodeId } from '../new-node-id.js';
import {
  addRow,
  duplicateRow,
  emptyRow,
  groupedRows,
  moveRow,
  removeRow,
  replaceRow,
} from './annex-rows.js';
import { fillCells, isTable, tableOfText } from './pasted-table.js';
import { tableOfHtml } from './pasted-html-table.js';
import type { RowAct, RowHands } from './row.js';

export interface Active {
  readonly rowId: NodeId;
  readonly columnId: NodeId | null;
}

type ChangeAnnex = (change: (annex: TableAnnex) => TableAnnex) => void;

/** Which row is being written, and what can be done to rows; the hands never change. */
export function useGrid(annex: TableAnnex, change: ChangeAnnex) {
  const [active, setActive] = useState<Active | null>(null);
  const [pastes, setPastes] = useState(0);
  const now = useRef(annex);
  now.current = annex;
  const apply = useEffectEvent(change);

  const act = useEffectEvent((rowId: NodeId, what: RowAct): void => {
    if (what === 'add') return addBehind(rowId);
    const next = neighbourOf(now.current, rowId, 'down') ?? neighbourOf(now.current, rowId, 'up');
    apply((table) => changed(table, rowId, what));
    if (what === 'remove') setActive(next ? { rowId: next, columnId: null } : null);
  });
  const addBehind = useEffectEvent((rowId: NodeId, columnId: NodeId | null = null): void => {
    const groupId = now.current.rows.find(({ id }) => id === rowId)?.groupId ?? null;
    const row = emptyRow(newNodeId(), groupId);
    apply((table) => addRow(table, rowId, row));
    setActive({ rowId: row.id, columnId });
  });
  const step = useEffectEvent<RowHands['step']>((rowId, columnId, to) => {
    const next = neighbourOf(now.current, rowId, to);
    if (next) setActive({ rowId: next, columnId });
    else if (to === 'down') addBehind(rowId, columnId);
  });
  const paste = useEffectEvent((rowId: NodeId, columnId: NodeId, event: ClipboardEvent): void => {
    const table =
      tableOfHtml(event.clipboardData.getData('text/html')) ??
      tableOfText(event.clipboardData.getData('text/plain'));
    if (!isTable(table)) return;
    event.preventDefault();
    apply((known) => fillCells(known, { rowId, columnId }, table, newNodeId));
    setPastes((count) => count + 1);
  });
  const hands = useMemo<RowHands>(
    () => ({
      activate: (rowId, columnId) => setActive({ rowId, columnId }),
      write: (rowId, write) =>
        apply((table) => {
          const row = table.rows.find(({ id }) => id === rowId);
          return row ? replaceRow(table, write(row)) : table;
        }),
      step,
      paste,
      act,
    }),
    [],
  );
  return { active, hands, pastes };
}

function changed(table: TableAnnex, rowId: NodeId, act: Exclude<RowAct, 'add'>): TableAnnex {
  switch (act) {
    case 'duplicate':
      return duplicateRow(table, rowId, newNodeId);
    case 'up':
      return moveRow(table, rowId, -1);
    case 'down':
      return moveRow(table, rowId, 1);
    case 'remove':
      return removeRow(table, rowId);
  }
}

function neighbourOf(annex: TableAnnex, rowId: NodeId, to: 'up' | 'down'): NodeId | undefined {
  const printed = groupedRows(annex).flatMap(({ rows }) => rows.map(({ row }) => row.id));
  return printed[printed.indexOf(rowId) + (to === 'down' ? 1 : -1)];
}
