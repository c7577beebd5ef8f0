import { Link, useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { DataTable } from '../parts/data-table.js';
import { ChoiceFilter, FilterBar } from '../parts/filter-bar.js';
import { Mark } from '../parts/marks.js';
import { PercentBar } from '../parts/share-bar.js';
import { EmptyState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { useAnswer } from '../server/use-answer.js';
import type { PlanRow } from './plan-types.js';
import { planYears } from './plan-years.js';

/** Plans that live, were replaced or came to their end. */
export function PlanList() {
  const navigate = useNavigate();
  const [{ nam }, change] = useAddressFilters(['nam']);
  const answer = useAnswer('GET /api/plans', { query: { year: nam || undefined } });
  return (
    <>
      <FilterBar>
        <ChoiceFilter
          label="Mọi năm"
          value={nam}
          choices={planYears()}
          onChange={(chosen) => change({ nam: chosen })}
        />
      </FilterBar>
      <Answered answer={answer}>
        {({ plans }) => (
          <DataTable<PlanRow>
            rows={plans}
            rowKey="id"
            columns={columns}
            scroll={{ x: 900 }}
            empty={
              <EmptyState title="Chưa có kế hoạch nào">
                Khi một kế hoạch có phụ lục chỉ tiêu, nhiệm vụ được ban hành, kế hoạch hiện ở đây.
              </EmptyState>
            }
            onOpen={({ id }) => void navigate({ to: '/ke-hoach/$planId', params: { planId: id } })}
          />
        )}
      </Answered>
    </>
  );
}

const columns: TableColumnsType<PlanRow> = [
  {
    title: 'Kế hoạch',
    render: (_, { id, title, symbol, issuedOn, ownerUnitName, kindName }) => (
      <>
        <Link to="/ke-hoach/$planId" params={{ planId: id }}>
          {title}
        </Link>
        <div className="soft">
          {symbol}, ngày {writtenDay(issuedOn)} · {kindName} · {ownerUnitName}
        </div>
      </>
    ),
  },
  {
    title: 'Thời kỳ',
    width: 110,
    className: 'figures',
    render: (_, { fromYear, toYear }) =>
      fromYear === toYear ? fromYear : `${fromYear} – ${toYear}`,
  },
  {
    title: 'Chỉ tiêu, nhiệm vụ',
    width: 180,
    className: 'figures',
    render: (_, { targets, tasks, confirmed }) => (
      <>
        {targets} chỉ tiêu, {tasks} nhiệm vụ
        <div className="soft">{confirmed} đã xác nhận xong</div>
      </>
    ),
  },
  {
    title: 'Tiến độ chung',
    width: 150,
    render: (_, { meanPercent }) =>
      meanPercent === null ? '–' : <PercentBar percent={meanPercent} />,
  },
  {
    title: 'Cần để ý',
    width: 200,
    render: (_, { state, stateName, late, asked, withoutUnit }) => (
      <>
        {state !== 'alive' && <Mark tone="neutral">{stateName}</Mark>}{' '}
        {late > 0 && <Mark tone="late">{late} quá hạn</Mark>}{' '}
        {asked > 0 && <Mark tone="soon">{asked} dòng phải hỏi</Mark>}{' '}
        {withoutUnit > 0 && <Mark tone="soon">{withoutUnit} dòng chưa có đơn vị</Mark>}
      </>
    ),
  },
];
