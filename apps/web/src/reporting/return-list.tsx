import { Link, useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { EmptyState } from '../parts/states.js';
import { lastDayBefore, writtenDay } from '../parts/times.js';
import { useAnswer } from '../server/use-answer.js';
import type { OfYear } from './periods-page.js';
import { ReturnState } from './return/return-state.js';
import type { ReturnRow } from './return/return-types.js';

/** Returns the reader may see: of his unit, and those sent to it. */
export function ReturnList({ year }: OfYear) {
  const navigate = useNavigate();
  return (
    <Answered answer={useAnswer('GET /api/returns', { query: { year } })}>
      {(returns) => (
        <DataTable<ReturnRow>
          rows={returns}
          rowKey="id"
          pageSize={50}
          columns={columns}
          scroll={{ x: 720 }}
          empty={<EmptyState title={`Năm ${year} chưa có phiếu báo cáo nào của đơn vị bạn`} />}
          onOpen={({ id }) =>
            void navigate({ to: '/phieu-bao-cao/$returnId', params: { returnId: id } })
          }
        />
      )}
    </Answered>
  );
}

const columns: TableColumnsType<ReturnRow> = [
  {
    title: 'Phiếu',
    render: (_, { id, title, periodTitle }) => (
      <Link to="/phieu-bao-cao/$returnId" params={{ returnId: id }} title={title}>
        {periodTitle}
      </Link>
    ),
  },
  { title: 'Đơn vị', dataIndex: 'unitName', width: '26%' },
  { title: 'Trạng thái', width: 190, render: (_, row) => <ReturnState row={row} /> },
  {
    title: 'Hạn nộp',
    width: 160,
    className: 'figures',
    render: (_, { unitDue, lockAt }) => (
      <>
        {writtenDay(unitDue)}
        <div className="soft">khóa hết ngày {lastDayBefore(lockAt)}</div>
      </>
    ),
  },
];
