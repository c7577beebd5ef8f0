import type { AnnexColumn, TableAnnex } from '../content.js';
import type { NewNodeId } from '../new-node-id.js';
import { emptyRow } from './annex-rows.js';

export type TableKind = 'targets' | 'tasks' | 'other';

const columns: Readonly<Record<TableKind, readonly (readonly [AnnexColumn['field'], string])[]>> = {
  targets: [
    ['label', 'STT'],
    ['text', 'Chỉ tiêu'],
    ['measure', 'Mức đạt'],
    ['lead', 'Đơn vị chủ trì'],
    ['coordinating', 'Đơn vị phối hợp'],
    ['note', 'Ghi chú'],
  ],
  tasks: [
    ['label', 'STT'],
    ['text', 'Nhiệm vụ'],
    ['products', 'Sản phẩm'],
    ['lead', 'Đơn vị chủ trì'],
    ['coordinating', 'Đơn vị phối hợp'],
    ['time', 'Thời gian hoàn thành'],
    ['budget', 'Kinh phí (triệu đồng)'],
    ['note', 'Ghi chú'],
  ],
  other: [
    ['label', 'STT'],
    ['text', 'Nội dung'],
    ['other', 'Cột 2'],
    ['note', 'Ghi chú'],
  ],
};

const titles: Readonly<Record<TableKind, string>> = {
  targets: 'Chỉ tiêu thực hiện',
  tasks: 'Phân công thực hiện nhiệm vụ',
  other: '',
};

/** A table with the columns such annexes have, one group and one line to type on. */
export function newTableAnnex(kind: TableKind, newId: NewNodeId): TableAnnex {
  const group = kind === 'other' ? null : { id: newId(), title: '' };
  return {
    kind: 'table',
    id: newId(),
    title: titles[kind],
    tableKind: kind,
    layout: group ? 'groupHeadings' : 'plain',
    columns: columns[kind].map(([field, heading]) => ({ id: newId(), field, heading })),
    groups: group ? [group] : [],
    rows: [emptyRow(newId(), group?.id ?? null)],
    closingCount: null,
  };
}
