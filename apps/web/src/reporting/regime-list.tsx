import { Link, useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { Mark } from '../parts/marks.js';
import { EmptyState } from '../parts/states.js';
import { dayOf } from '../parts/times.js';
import { useAnswer } from '../server/use-answer.js';
import type { Tone } from '../theme/tokens.js';
import type { RegimeRow } from './reporting-types.js';

/** By what regimes the body reports; an administrator also sees drafts and old ones. */
export function RegimeList() {
  const navigate = useNavigate();
  return (
    <Answered answer={useAnswer('GET /api/regimes')}>
      {(regimes) => (
        <DataTable<RegimeRow>
          rows={regimes}
          rowKey="id"
          columns={columns}
          scroll={{ x: 720 }}
          empty={
            <EmptyState title="Chưa có chế độ báo cáo nào được dùng">
              Người quản trị đưa một chế độ báo cáo vào dùng thì các kỳ tự mở.
            </EmptyState>
          }
          onOpen={({ id }) =>
            void navigate({ to: '/che-do-bao-cao/$regimeId', params: { regimeId: id } })
          }
        />
      )}
    </Answered>
  );
}

export const regimeTones: Readonly<Record<RegimeRow['state'], Tone>> = {
  draft: 'neutral',
  active: 'done',
  retired: 'neutral',
};

export const regimeNames: Readonly<Record<RegimeRow['state'], string>> = {
  draft: 'Bản nháp',
  active: 'Đang dùng',
  retired: 'Thôi dùng',
};

const columns: TableColumnsType<RegimeRow> = [
  {
    title: 'Chế độ báo cáo',
    render: (_, { id, title, source, version }) => (
      <>
        <Link to="/che-do-bao-cao/$regimeId" params={{ regimeId: id }}>
          {title}
        </Link>
        <div className="soft">
          Bản {version} · {source}
        </div>
      </>
    ),
  },
  { title: 'Gửi', dataIndex: 'submittedTo', width: '18%' },
  {
    title: 'Phòng đầu mối',
    width: '18%',
    render: (_, { coordinatingUnitName }) => coordinatingUnitName ?? 'Chưa định',
  },
  {
    title: 'Tình trạng',
    width: 210,
    render: (_, { state, openQuestions, activatedAt }) => (
      <>
        <Mark tone={regimeTones[state]}>{regimeNames[state]}</Mark>{' '}
        {openQuestions > 0 && <Mark tone="soon">{openQuestions} ngày phải hỏi</Mark>}
        {activatedAt && <div className="soft">từ {dayOf(activatedAt)}</div>}
      </>
    ),
  },
];
