import { useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { fileAddress } from '../server/call.js';
import type { ReplyOf } from '../server/routes.js';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import { NothingLikeThat, RegisterPage } from './register-page.js';
import { askedOf, isEverything, useRegisterFilters } from './register-filters.js';
import styles from './register.module.css';
import { rowsAtOnce, useWholeRegister } from './use-whole-register.js';

type IncomingRow = ReplyOf<'GET /api/registers/incoming'>[number];

/** Sổ đăng ký văn bản đến (NĐ 30/2020/NĐ-CP, Phụ lục IV). */
export function IncomingRegisterPage() {
  const navigate = useNavigate();
  const [filters, change] = useRegisterFilters();
  const query = askedOf(filters);
  const answer = useWholeRegister('GET /api/registers/incoming', query);
  const count = answer.data?.length ?? 0;
  return (
    <RegisterPage
      title={`Sổ văn bản đến có ${count} số`}
      line="Sổ đăng ký văn bản đến theo Nghị định 30/2020/NĐ-CP, Phụ lục IV."
      printTitle="SỔ ĐĂNG KÝ VĂN BẢN ĐẾN"
      files={{
        xlsx: fileAddress('GET /api/registers/incoming.xlsx', { query }),
        csv: fileAddress('GET /api/registers/incoming.csv', { query }),
      }}
      filters={filters}
      change={change}
      books={[]}
    >
      <Answered answer={answer}>
        {(rows) => (
          <DataTable<IncomingRow>
            rows={rows}
            rowKey="entryId"
            columns={columns}
            pageSize={rowsAtOnce}
            scroll={{ x: 1_000 }}
            empty={
              isEverything(filters) ? (
                <EmptyState title="Sổ chưa có số nào">
                  Văn bản đến vào sổ khi văn thư tiếp nhận.
                </EmptyState>
              ) : (
                <NothingLikeThat />
              )
            }
            onOpen={({ incomingId }) =>
              void navigate({ to: '/van-ban-den/$incomingId', params: { incomingId } })
            }
          />
        )}
      </Answered>
      <p className={styles['totals']}>Tổng cộng: {count} văn bản đến</p>
    </RegisterPage>
  );
}

/** The ten columns of the law, in its order and words. */
const columns: TableColumnsType<IncomingRow> = [
  { title: 'Ngày đến', width: 98, render: (_, { arrivedOn }) => writtenDay(arrivedOn) },
  {
    title: 'Số đến',
    width: 62,
    render: (_, { number }) => (
      <strong className="figures">{String(number).padStart(2, '0')}</strong>
    ),
  },
  { title: 'Tác giả', dataIndex: 'author', width: 130 },
  { title: 'Số, ký hiệu văn bản', dataIndex: 'code', width: 112 },
  { title: 'Ngày tháng văn bản', width: 98, render: (_, { issuedOn }) => writtenDay(issuedOn) },
  {
    title: 'Tên loại và trích yếu nội dung văn bản',
    width: 170,
    render: (_, { typeName, subject }) => `${typeName} ${subject}`,
  },
  { title: 'Đơn vị hoặc người nhận', dataIndex: 'assignedTo', width: 116 },
  {
    title: 'Ngày chuyển',
    width: 98,
    render: (_, { handedOn }) => handedOn && writtenDay(handedOn),
  },
  { title: 'Ký nhận', dataIndex: 'receivedBy', width: 90 },
  { title: 'Ghi chú', dataIndex: 'note', width: 90 },
];
