import { ArrowDownOutlined, ArrowUpOutlined } from '@ant-design/icons';
import { Button, Checkbox, Input, Popconfirm } from 'antd';
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
          <Checkbox
            checked={annex.ownFile === true}
            aria-label={`Để ${name} ở tệp riêng`}
            onChange={({ target }) => change((now) => placed(now, target.checked))}
          >
            Ở tệp riêng
          </Checkbox>
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
      {annex.ownFile && (
        <p className="soft">
          Khi trình, {name} thành một tệp PDF bên cạnh văn bản. Lãnh đạo chỉ ký văn bản; văn thư
          đóng dấu số từng tệp, số và thời gian ký ở góc trên bên phải trang đầu.
        </p>
      )}
      {annex.kind === 'attached' ? (
        <p className="soft">
          Tệp {annex.fileName} được ghép nguyên vẹn sau trang tên phụ lục khi trình.
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

/** In the document's own file an annex says nothing of files. */
function placed({ ownFile: _, ...annex }: Annex, isApart: boolean): Annex {
  return isApart ? { ...annex, ownFile: true } : annex;
}

/** A number only where there are several (NĐ 30/2020, Phụ lục I, Phần I, Mục III.1). */
export const annexName = (index: number, total: number): string =>
  total > 1 ? `Phụ lục ${roman(index + 1)}` : 'Phụ lục';
