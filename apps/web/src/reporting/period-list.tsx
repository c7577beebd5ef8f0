import { Link, useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { begun } from '../parts/sentences.js';
import { ShareBar } from '../parts/share-bar.js';
import { EmptyState } from '../parts/states.js';
import { lastDayBefore, writtenDay } from '../parts/times.js';
import { useAnswer } from '../server/use-answer.js';
import type { OfYear } from './periods-page.js';
import type { PeriodRow } from './reporting-types.js';

/** The periods of a year with their four clocks. */
export function PeriodList({ year }: OfYear) {
  const navigate = useNavigate();
  return (
    <Answered answer={useAnswer('GET /api/periods', { query: { year } })}>
      {(periods) => (
        <DataTable<PeriodRow>
          rows={periods}
          rowKey="id"
          pageSize={50}
          columns={columns}
          scroll={{ x: 900 }}
          empty={
            <EmptyState title={`Năm ${year} chưa mở kỳ báo cáo nào`}>
              Kỳ tự mở theo chế độ báo cáo đang dùng, trước hạn của đơn vị vài ngày làm việc.
            </EmptyState>
          }
          onOpen={({ id }) =>
            void navigate({ to: '/bao-cao-dinh-ky/$periodId', params: { periodId: id } })
          }
        />
      )}
    </Answered>
  );
}

const columns: TableColumnsType<PeriodRow> = [
  {
    title: 'Kỳ báo cáo',
    render: (_, { id, title, kindName, coordinatingUnitName, state }) => (
      <>
        <Link to="/bao-cao-dinh-ky/$periodId" params={{ periodId: id }}>
          {title}
        </Link>
        <div className="soft">
          {begun(kindName)} · {coordinatingUnitName} đầu mối
        </div>
        {state === 'locked' && <Mark tone="neutral">Đã khóa số liệu</Mark>}
      </>
    ),
  },
  {
    title: 'Kỳ số liệu',
    width: 190,
    className: 'figures',
    render: (_, { windowFrom, windowTo }) => `${writtenDay(windowFrom)} – ${writtenDay(windowTo)}`,
  },
  {
    title: 'Hạn đơn vị',
    width: 110,
    className: 'figures',
    render: (_, { unitDue }) => writtenDay(unitDue),
  },
  {
    title: 'Hạn gửi cấp trên',
    width: 130,
    className: 'figures',
    render: (_, { centreDue, submittedTo }) => (
      <>
        {writtenDay(centreDue)}
        <div className="soft">{submittedTo}</div>
      </>
    ),
  },
  {
    title: 'Khóa số liệu',
    width: 110,
    className: 'figures',
    render: (_, { lockAt }) => `hết ${lastDayBefore(lockAt)}`,
  },
  {
    title: 'Phiếu của đơn vị',
    width: 200,
    render: (_, { units, accepted, waived }) => (
      <ShareBar
        shares={[
          { name: 'đã tiếp nhận', count: accepted, tone: 'done' },
          { name: 'chưa xong', count: units - accepted - waived, tone: 'soon' },
          { name: 'không phải nộp', count: waived, tone: 'neutral' },
        ]}
      />
    ),
  },
];
