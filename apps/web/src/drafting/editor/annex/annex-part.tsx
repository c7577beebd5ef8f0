import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Input, Popconfirm } from 'antd';
import type { PlaceMarks } from '../body/marked-places.js';
import { roman } from '../body/labels.js';
import type { Annex } from '../content.js';
import styles from './annex.module.css';
import { Grid } from './grid.js';

interface AnnexPartProps {
  readonly annex: Annex;
  readonly index: number;
  readonly total: number;
  readonly marks: PlaceMarks;
  readonly change: (change: (annex: Annex) => Annex) => void;
  readonly move: (by: 1 | -1) => void;
  readonly remove: () => void;
}

/** One annex: its derived name, its title and what it holds. */
export function AnnexPart({ annex, index, total, marks, change, move, remove }: AnnexPartProps) {
  const name = annexName(index, total);
  return (
    <section
      className={styles['annex']}
      aria-label={name}
      id={`phu-luc-${index + 1}`}
      data-node={annex.id}
    >
      <div className={styles['head']}>
        <span className={styles['name']}>{name}</span>
        <div>
          <Button
            size="small"
            type="text"
            icon={<ArrowUpOutlined />}
            aria-label={`Chuyển ${name} lên trước`}
            disabled={index === 0}
            onClick={() => move(-1)}
          />
          <Button
            size="small"
            type="text"
            icon={<ArrowDownOutlined />}
            aria-label={`Chuyển ${name} ra sau`}
            disabled={index === total - 1}
            onClick={() => move(1)}
          />
          <Popconfirm
            title={`Bỏ ${name}?`}
            description="Cả bảng và mọi dòng của phụ lục này sẽ bị bỏ."
            okText="Bỏ phụ lục"
            cancelText="Thôi"
            onConfirm={remove}
          >
            <Button size="small" type="text">
              Bỏ phụ lục
            </Button>
          </Popconfirm>
        </div>
      </div>
      <Input.TextArea
        value={annex.title}
        autoSize
        variant="borderless"
        className={styles['title'] ?? ''}
        aria-label={`Tên ${name}`}
        placeholder="Tên phụ lục"
        onChange={({ target }) => change((now) => ({ ...now, title: target.value }))}
      />
      {annex.kind === 'attached' ? (
        <p className="soft">
          Tệp {annex.fileName} được ghép nguyên vẹn vào cuối văn bản khi trình.
        </p>
      ) : (
        <Grid
          annex={annex}
          name={name}
          marks={marks}
          change={(to) => change((now) => (now.kind === 'table' ? to(now) : now))}
        />
      )}
    </section>
  );
}

/** A number only where there are several (NĐ 30/2020, Phụ lục I, Phần I, Mục III.1). */
export const annexName = (index: number, total: number): string =>
  total > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';
