import { Button } from 'antd';
import { Fragment, useMemo } from 'react';
import type { NodeId, TableAnnex } from '../content.js';
import type { PlaceMarks } from '../body/marked-places.js';
import { newNodeId } from '../new-node-id.js';
import { writtenColumns } from './annex-columns.js';
import { addGroup, addRow, emptyRow, groupedRows } from './annex-rows.js';
import styles from './annex.module.css';
import { ColumnHead } from './column-head.js';
import { Group } from './group.js';
import { Row } from './row.js';
import { useGrid } from './use-grid.js';

interface GridProps {
  readonly annex: TableAnnex;
  readonly name: string;
  readonly marks: PlaceMarks;
  readonly change: (change: (annex: TableAnnex) => TableAnnex) => void;
}

/** The table of an annex as it is written: columns as printed, groups as headings over their rows. */
export function Grid({ annex, name, marks, change }: GridProps) {
  const { active, hands, pastes } = useGrid(annex, change);
  const columns = useMemo(() => writtenColumns(annex), [annex.columns]);
  return (
    <div className={styles['scroll']}>
      <table className={styles['grid']} aria-label={name}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={styles[column.field]}>
                <ColumnHead annex={annex} column={column} change={change} />
              </th>
            ))}
            <th className={styles['tools']}>
              <span className={styles['hidden']}>Thao tác</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {groupedRows(annex).map(({ group, label, rows }) => (
            <Fragment key={group?.id ?? 'none'}>
              {group && (
                <Group
                  annex={annex}
                  group={group}
                  label={label}
                  width={columns.length}
                  change={change}
                />
              )}
              {rows.map(({ row, label: number }) => (
                <Row
                  key={active?.rowId === row.id ? `${row.id}:${pastes}` : row.id}
                  row={row}
                  label={number}
                  columns={columns}
                  active={active?.rowId === row.id ? (active.columnId ?? 'first') : null}
                  mark={marks.get(row.id) ?? null}
                  hands={hands}
                />
              ))}
              <tr className={styles['end']}>
                <td colSpan={columns.length + 1}>
                  <Button size="small" type="link" onClick={() => addTo(group?.id ?? null)}>
                    Thêm dòng{group ? ` vào nhóm ${label}` : ''}
                  </Button>
                </td>
              </tr>
            </Fragment>
          ))}
        </tbody>
      </table>
      <Button size="small" onClick={() => change((table) => addGroup(table, newNodeId()))}>
        Thêm nhóm
      </Button>
    </div>
  );

  function addTo(groupId: NodeId | null): void {
    const row = emptyRow(newNodeId(), groupId);
    const last = annex.rows.findLast((one) => one.groupId === groupId)?.id ?? null;
    change((table) => addRow(table, last, row));
    hands.activate(row.id, null);
  }
}
