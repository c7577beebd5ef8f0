import { MoreOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { memo, type ClipboardEvent } from 'react';
import type { AnnexColumn, AnnexRow, NodeId } from '../content.js';
import styles from './annex.module.css';
import { Cell } from './cell.js';
import type { Step } from './cell-keys.js';
import { cellText } from './cell-text.js';

export type RowAct = 'add' | 'duplicate' | 'up' | 'down' | 'remove';

export interface RowHands {
  readonly activate: (rowId: NodeId, columnId: NodeId | null) => void;
  readonly write: (rowId: NodeId, change: (row: AnnexRow) => AnnexRow) => void;
  readonly step: (rowId: NodeId, columnId: NodeId, step: Step) => void;
  readonly paste: (rowId: NodeId, columnId: NodeId, event: ClipboardEvent) => void;
  readonly act: (rowId: NodeId, act: RowAct) => void;
}

interface RowProps {
  readonly row: AnnexRow;
  readonly label: string;
  readonly columns: readonly AnnexColumn[];
  /** The column being written when this is the active row. */
  readonly active: NodeId | 'first' | null;
  readonly mark: string | null;
  readonly hands: RowHands;
}

/** Only the active row holds inputs; the others are text, so that long tables stay quick. */
export const Row = memo(function Row({ row, label, columns, active, mark, hands }: RowProps) {
  const writable = columns.filter(({ field }) => field !== 'label');
  const focused = active === 'first' ? writable[0]?.id : active;
  return (
    <tr
      data-node={row.id}
      data-marked={mark ?? undefined}
      className={active ? styles['active'] : ''}
      {...(!active && { tabIndex: 0, onFocus: () => hands.activate(row.id, null) })}
    >
      {columns.map((column) =>
        column.field === 'label' ? (
          <td key={column.id} className="figures">
            {label}
          </td>
        ) : (
          <td
            key={column.id}
            onMouseDown={(event) => {
              if (active) return;
              event.preventDefault();
              hands.activate(row.id, column.id);
            }}
            onPaste={(event) => hands.paste(row.id, column.id, event)}
          >
            {active ? (
              <Cell
                row={row}
                column={column}
                isFocused={column.id === focused}
                write={(change) => hands.write(row.id, change)}
                step={(step) => hands.step(row.id, column.id, step)}
              />
            ) : (
              cellText(row, column)
            )}
          </td>
        ),
      )}
      <td className={styles['tools']}>
        {active && <RowTools label={label} act={(act) => hands.act(row.id, act)} />}
      </td>
    </tr>
  );
});

const acts: readonly { readonly key: RowAct; readonly label: string }[] = [
  { key: 'add', label: 'Thêm dòng bên dưới' },
  { key: 'duplicate', label: 'Nhân đôi dòng' },
  { key: 'up', label: 'Chuyển lên' },
  { key: 'down', label: 'Chuyển xuống' },
  { key: 'remove', label: 'Bỏ dòng' },
];

const RowTools = ({ label, act }: { label: string; act: (act: RowAct) => void }) => (
  <Dropdown
    trigger={['click']}
    menu={{
      items: acts.map(({ key, label: name }) => ({ key, label: name, danger: key === 'remove' })),
      onClick: ({ key }) => act(key as RowAct),
    }}
  >
    <Button
      type="text"
      size="small"
      icon={<MoreOutlined />}
      aria-label={`Thao tác với dòng ${label}`}
    />
  </Dropdown>
);
