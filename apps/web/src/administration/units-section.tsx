import { Button, Form, Input, Select, Tag } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { DataTable, useAddressPart } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { UnitDrawer } from './unit-drawer.js';
import { choices, unitWords } from './words.js';

export type Unit = ReplyOf<'GET /api/units'>[number];

/** Khoa, phòng, trạm: how they are called, and every other way texts write them. */
export function UnitsSection() {
  const [opened, setOpened] = useAddressPart('don-vi');
  const [adding, setAdding] = useState(false);
  const units = useAnswer('GET /api/units');
  return (
    <>
      <PageHead
        title="Đơn vị"
        line="Tên gọi khác giúp đọc đúng đơn vị trong văn bản; mỗi tên gọi chỉ một đơn vị."
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            Thêm đơn vị
          </Button>
        }
      />
      <Answered answer={units}>
        {(rows) => {
          const unit = rows.find(({ id }) => id === opened);
          return (
            <>
              <DataTable
                rowKey="id"
                columns={columnsOf(rows)}
                rows={rows}
                empty={<EmptyState title="Chưa có đơn vị nào" />}
                onOpen={({ id }) => setOpened(id)}
              />
              {unit && <UnitDrawer unit={unit} onClose={() => setOpened('')} />}
              {adding && <AddUnit units={rows} onClose={() => setAdding(false)} />}
            </>
          );
        }}
      </Answered>
    </>
  );
}

const columnsOf = (units: readonly Unit[]) => [
  { title: 'Mã', dataIndex: 'code', width: 90 },
  { title: 'Tên đơn vị', dataIndex: 'name', width: 290 },
  { title: 'Loại', width: 120, render: (_: unknown, { kind }: Unit) => unitWords[kind] },
  {
    title: 'Trực thuộc',
    width: 170,
    render: (_: unknown, { parentId }: Unit) =>
      units.find(({ id }) => id === parentId)?.name ?? '–',
  },
  {
    title: 'Tên gọi khác',
    render: (_: unknown, { name, aliases }: Unit) =>
      aliases.filter((alias) => alias !== name).map((alias) => <Tag key={alias}>{alias}</Tag>),
  },
  {
    title: 'Tình trạng',
    width: 150,
    render: (_: unknown, { closedOn }: Unit) =>
      closedOn ? (
        <Mark tone="neutral">Ngừng từ {writtenDay(closedOn)}</Mark>
      ) : (
        <Mark tone="done">Hoạt động</Mark>
      ),
  },
];

interface AddUnitProps {
  readonly units: readonly Unit[];
  readonly onClose: () => void;
}

type NewUnit = Pick<Unit, 'code' | 'name' | 'kind'> & {
  readonly parentId?: Unit['id'];
  readonly aliases?: string[];
};

function AddUnit({ units, onClose }: AddUnitProps) {
  const add = useAct('POST /api/units');
  const working = units.filter(({ closedOn }) => closedOn === null);
  return (
    <FormDrawer<NewUnit>
      title="Thêm đơn vị"
      submitName="Thêm đơn vị"
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={({ parentId, aliases, ...unit }) =>
        add.mutate(
          { body: { ...unit, parentId: parentId ?? null, aliases: aliases ?? [] } },
          { onSuccess: onClose },
        )
      }
    >
      <Form.Item
        name="code"
        label="Mã"
        extra="Dùng trong ký hiệu công văn: TTYT-KHNV."
        rules={[
          {
            required: true,
            pattern: /^[A-Z0-9][A-Z0-9-]{0,19}$/,
            message: 'Chữ hoa không dấu, số',
          },
        ]}
      >
        <Input autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="name" label="Tên đơn vị" rules={needed('Hãy ghi tên')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="kind" label="Loại" rules={needed('Hãy chọn loại')}>
        <Select options={choices(unitWords)} />
      </Form.Item>
      <Form.Item name="parentId" label="Trực thuộc (nếu có)">
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={working.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="aliases" label="Tên gọi khác" extra="Gõ từng tên rồi nhấn Enter.">
        <Select mode="tags" open={false} tokenSeparators={[',', ';']} />
      </Form.Item>
    </FormDrawer>
  );
}
