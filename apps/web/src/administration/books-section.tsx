import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAct, useAnswer } from '../server/use-answer.js';
import { FormDrawer, needed } from '../parts/form-drawer.js';
import { choices, directionWords, typeChoices } from './words.js';

type Book = ReplyOf<'GET /api/books'>[number];

const columns = [
  { title: 'Mã sổ', dataIndex: 'code', width: 110 },
  { title: 'Tên sổ', dataIndex: 'name', width: 300 },
  {
    title: 'Chiều',
    width: 130,
    render: (_: unknown, { direction }: Book) => directionWords[direction],
  },
  {
    title: 'Loại văn bản',
    render: (_: unknown, { docTypes }: Book) =>
      docTypes ? docTypes.join(', ') : 'Mọi loại chưa có sổ riêng',
  },
  {
    title: 'Số cuối từng năm',
    width: 280,
    render: (_: unknown, { years, firstYear, firstNumber }: Book) =>
      years.length === 0
        ? `Chưa cấp số; bắt đầu từ ${firstNumber} năm ${firstYear}`
        : years.map(({ year, lastNumber, lastDate }) => (
            <div key={year}>
              {year}: số {lastNumber}
              {lastDate && <span className="soft"> ({writtenDay(lastDate)})</span>}
            </div>
          )),
  },
];

/** The books, and how far each has counted; numbers are given by the clerk, never here. */
export function BooksSection() {
  const [adding, setAdding] = useState(false);
  const books = useAnswer('GET /api/books');
  return (
    <>
      <PageHead
        title="Sổ và số"
        line="Mỗi năm sổ đếm lại từ 1; mỗi loại văn bản chỉ cấp số ở một sổ."
        actions={
          <Button type="primary" onClick={() => setAdding(true)}>
            Mở sổ
          </Button>
        }
      />
      <Answered answer={books}>
        {(rows) => (
          <DataTable
            rowKey="id"
            columns={columns}
            rows={rows}
            empty={<EmptyState title="Chưa có sổ nào, nên chưa cấp số được" />}
          />
        )}
      </Answered>
      {adding && <OpenBook onClose={() => setAdding(false)} />}
    </>
  );
}

type NewBook = Pick<Book, 'code' | 'name' | 'direction' | 'firstNumber'> & {
  readonly docTypes?: NonNullable<Book['docTypes']>;
};

function OpenBook({ onClose }: { readonly onClose: () => void }) {
  const add = useAct('POST /api/books');
  return (
    <FormDrawer<NewBook>
      title="Mở sổ"
      line="Sổ đã mở không xóa được; số đã cấp nằm mãi trong sổ."
      submitName="Mở sổ"
      initial={{ direction: 'outgoing', firstNumber: 1 }}
      pending={add.isPending}
      error={add.error}
      onClose={onClose}
      onSubmit={({ docTypes, ...book }) =>
        add.mutate(
          { body: { ...book, docTypes: docTypes?.length ? docTypes : null } },
          { onSuccess: onClose },
        )
      }
    >
      <Form.Item name="direction" label="Chiều" rules={needed('Hãy chọn')}>
        <Select options={choices(directionWords)} />
      </Form.Item>
      <Form.Item name="code" label="Mã sổ" rules={needed('Hãy ghi mã')}>
        <Input autoComplete="off" maxLength={20} placeholder="VBDI" />
      </Form.Item>
      <Form.Item name="name" label="Tên sổ" rules={needed('Hãy ghi tên')}>
        <Input autoComplete="off" maxLength={200} />
      </Form.Item>
      <Form.Item name="docTypes" label="Loại văn bản" extra="Để trống: mọi loại chưa có sổ riêng.">
        <Select mode="multiple" options={typeChoices} showSearch={{ optionFilterProp: 'label' }} />
      </Form.Item>
      <Form.Item
        name="firstNumber"
        label="Số đầu tiên trong hệ thống này"
        extra="Lớn hơn 1 khi năm nay đã cấp số ở sổ giấy."
        rules={needed('Hãy ghi số')}
      >
        <InputNumber min={1} precision={0} />
      </Form.Item>
    </FormDrawer>
  );
}
