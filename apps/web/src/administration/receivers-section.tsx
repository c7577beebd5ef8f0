import { Button, Flex } from 'antd';
import { useState } from 'react';
import { Answered } from '../parts/answered.js';
import { DataTable, useAddressPart } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { EmptyState } from '../parts/states.js';
import { dayOf } from '../parts/times.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { ReceiverForm } from './receiver-form.js';
import { ReceiverDrawer } from './receiver-drawer.js';
import { channelWords } from './words.js';

export type Receiver = ReplyOf<'GET /api/administration/receivers'>[number];

const columns = [
  { title: 'Mã định danh', dataIndex: 'organId', width: 140 },
  { title: 'Nơi nhận', dataIndex: 'name', width: 260 },
  {
    title: 'Kênh gửi',
    width: 170,
    render: (_: unknown, { channel }: Receiver) => channelWords[channel],
  },
  { title: 'Địa chỉ', dataIndex: 'address' },
  {
    title: 'Chứng thư được tin',
    width: 250,
    render: (_: unknown, { certificate }: Receiver) =>
      certificate ? (
        <>
          {certificate.subject}
          <div className="soft">đến {dayOf(certificate.notAfter)}</div>
        </>
      ) : (
        <Mark tone="soon">Chưa có chứng thư</Mark>
      ),
  },
  {
    title: 'Tình trạng',
    width: 120,
    render: (_: unknown, { disabled }: Receiver) => (
      <Mark tone={disabled ? 'neutral' : 'done'}>{disabled ? 'Ngừng dùng' : 'Đang dùng'}</Mark>
    ),
  },
];

/** Bodies outside that documents go to, and with what they are believed. */
export function ReceiversSection() {
  const [opened, setOpened] = useAddressPart('noi-nhan');
  const [adding, setAdding] = useState(false);
  const receivers = useAnswer('GET /api/administration/receivers');
  return (
    <>
      <PageHead
        title="Nơi nhận"
        line="Gói tin và trả lời của nơi nhận chỉ được tin khi ký bằng chứng thư ghi ở đây."
        actions={
          <Flex gap={8}>
            <Button type="primary" onClick={() => setAdding(true)}>
              Thêm nơi nhận
            </Button>
          </Flex>
        }
      />
      <Answered answer={receivers}>
        {(rows) => {
          const receiver = rows.find(({ id }) => id === opened);
          return (
            <>
              <DataTable
                rowKey="id"
                columns={columns}
                rows={rows}
                empty={<EmptyState title="Chưa có nơi nhận nào ngoài cơ quan" />}
                onOpen={({ id }) => setOpened(id)}
              />
              {receiver && <ReceiverDrawer receiver={receiver} onClose={() => setOpened('')} />}
            </>
          );
        }}
      </Answered>
      {adding && <ReceiverForm onClose={() => setAdding(false)} />}
    </>
  );
}
