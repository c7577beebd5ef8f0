import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { TableAnnex } from '../content.js';
import { moveGroup, removeGroup } from './annex-rows.js';
import styles from './annex.module.css';

interface GroupProps {
  readonly annex: TableAnnex;
  readonly group: TableAnnex['groups'][number];
  readonly label: string;
  readonly width: number;
  readonly change: (change: (annex: TableAnnex) => TableAnnex) => void;
}

/** The heading over the rows of a group; it moves with its rows. */
export const Group = ({ annex, group, label, width, change }: GroupProps) => (
  <tr className={styles['group']} data-node={group.id}>
    <td colSpan={width}>
      <div className={styles['groupLine']}>
        <span>{label}</span>
        <input
          value={group.title}
          aria-label={`Tên nhóm ${label}`}
          placeholder="Tên nhóm"
          onChange={({ target }) =>
            change((table) => ({
              ...table,
              groups: table.groups.map((one) =>
                one.id === group.id ? { ...one, title: target.value } : one,
              ),
            }))
          }
        />
        <Button
          size="small"
          type="text"
          icon={<ArrowUpOutlined />}
          aria-label={`Chuyển nhóm ${label} lên`}
          disabled={annex.groups[0]?.id === group.id}
          onClick={() => change((table) => moveGroup(table, group.id, -1))}
        />
        <Button
          size="small"
          type="text"
          icon={<ArrowDownOutlined />}
          aria-label={`Chuyển nhóm ${label} xuống`}
          disabled={annex.groups.at(-1)?.id === group.id}
          onClick={() => change((table) => moveGroup(table, group.id, 1))}
        />
      </div>
    </td>
    <td className={styles['tools']}>
      <Button
        size="small"
        type="text"
        aria-label={`Bỏ nhóm ${label}, các dòng chuyển sang nhóm bên cạnh`}
        onClick={() => change((table) => removeGroup(table, group.id))}
      >
        ×
      </Button>
    </td>
  </tr>
);
