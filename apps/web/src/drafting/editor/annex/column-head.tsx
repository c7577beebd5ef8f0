import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import type { AnnexColumn, TableAnnex } from '../content.js';
import { newNodeId } from '../new-node-id.js';
import {
  addableColumns,
  addColumn,
  moveColumn,
  removeColumn,
  writtenColumns,
  type AddableField,
} from './annex-columns.js';
import styles from './annex.module.css';
import { cellText } from './cell-text.js';

interface ColumnHeadProps {
  readonly annex: TableAnnex;
  readonly column: AnnexColumn;
  readonly change: (change: (annex: TableAnnex) => TableAnnex) => void;
}

/** The name of a column, written in place, and what can be done to the column. */
export const ColumnHead = ({ annex, column, change }: ColumnHeadProps) => (
  <div className={styles['columnHead']}>
    <textarea
      className={styles['columnHeading']}
      value={column.heading}
      rows={1}
      aria-label={`Tên cột ${column.heading}`}
      onChange={({ target }) =>
        change((table) => ({
          ...table,
          columns: table.columns.map((one) =>
            one.id === column.id ? { ...one, heading: target.value } : one,
          ),
        }))
      }
    />
    <ColumnTools annex={annex} column={column} change={change} />
  </div>
);

function ColumnTools({ annex, column, change }: ColumnHeadProps) {
  const { modal } = App.useApp();
  const { id, heading } = column;
  const written = writtenColumns(annex);
  const act: NonNullable<MenuProps['onClick']> = ({ key }) => {
    if (key === 'left' || key === 'right')
      return change((table) => moveColumn(table, id, key === 'left' ? -1 : 1));
    if (key !== 'remove')
      return change((table) => addColumn(table, id, key as AddableField, newNodeId()));
    const remove = (): void => change((table) => removeColumn(table, id));
    const filled = annex.rows.filter((row) => cellText(row, column) !== '').length;
    if (filled === 0) return remove();
    void modal.confirm({
      title: `Bỏ cột “${heading}”?`,
      content: `Nội dung của ${filled} dòng trong cột này cũng bị bỏ.`,
      okText: 'Bỏ cột',
      cancelText: 'Thôi',
      onOk: remove,
    });
  };
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        onClick: act,
        items: [
          { key: 'left', label: 'Chuyển sang trái', disabled: written[0]?.id === id },
          { key: 'right', label: 'Chuyển sang phải', disabled: written.at(-1)?.id === id },
          {
            key: 'add',
            label: 'Thêm cột bên phải',
            children: addableColumns(annex).map(({ field, name }) => ({ key: field, label: name })),
          },
          { key: 'remove', label: 'Bỏ cột', danger: true, disabled: column.field === 'text' },
        ],
      }}
    >
      <Button
        type="text"
        size="small"
        icon={<DownOutlined />}
        aria-label={`Thao tác với cột ${heading}`}
      />
    </Dropdown>
  );
}
