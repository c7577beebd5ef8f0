import { Link, useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { DataTable } from '../../parts/data-table.js';
import { Mark } from '../../parts/marks.js';
import { EmptyState } from '../../parts/states.js';
import { momentOf, shortMomentOf } from '../../parts/times.js';
import type { Period, Standing } from '../reporting-types.js';
import { TimelinessMark } from '../timeliness-mark.js';

/** How each unit stands; who is missing stands first. */
export function StandingTable({ period: { standing } }: { readonly period: Period }) {
  const navigate = useNavigate();
  const rows = [...standing].sort(
    (a, b) =>
      order.indexOf(a.timeliness) - order.indexOf(b.timeliness) ||
      a.unitName.localeCompare(b.unitName, 'vi'),
  );
  return (
    <DataTable<Standing>
      rows={rows}
      rowKey="returnId"
      pageSize={50}
      columns={columns}
      scroll={{ x: 560 }}
      empty={<EmptyState title="Kỳ này không có đơn vị nào phải báo cáo" />}
      onOpen={({ returnId }) =>
        void navigate({ to: '/phieu-bao-cao/$returnId', params: { returnId } })
      }
    />
  );
}

const order: readonly Standing['timeliness'][] = ['missing', 'notDue', 'late', 'onTime', 'waived'];

const columns: TableColumnsType<Standing> = [
  {
    title: 'Đơn vị',
    render: (_, { returnId, unitName }) => (
      <Link to="/phieu-bao-cao/$returnId" params={{ returnId }}>
        {unitName}
      </Link>
    ),
  },
  {
    title: 'Phiếu',
    width: 170,
    render: (_, { state, stateName, sentAt, exceptionUntil }) => (
      <>
        {state === 'open' && sentAt ? 'Đang nhập lại' : stateName}{' '}
        {exceptionUntil && <Mark tone="soon">Mở khóa đến {shortMomentOf(exceptionUntil)}</Mark>}
      </>
    ),
  },
  {
    title: 'Đã nhập',
    width: 90,
    className: 'figures',
    render: (_, { filled, asked }) => (asked === 0 ? 'không có mục' : `${filled}/${asked}`),
  },
  {
    title: 'Thời hạn',
    width: 170,
    render: (_, { timeliness, sentAt }) => (
      <>
        <TimelinessMark timeliness={timeliness} />
        {sentAt && <div className="soft figures">gửi {momentOf(sentAt)}</div>}
      </>
    ),
  },
];
