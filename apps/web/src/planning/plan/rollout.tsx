import { Link, useNavigate } from '@tanstack/react-router';
import { App, Button, Table, type TableColumnsType } from 'antd';
import { Answered } from '../../parts/answered.js';
import { ChoiceFilter, FilterBar } from '../../parts/filter-bar.js';
import { EmptyState } from '../../parts/states.js';
import { thisYear, writtenDay } from '../../parts/times.js';
import { Refused } from '../../parts/refused.js';
import { useAddressFilters } from '../../parts/use-address-filters.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import type { Plan } from '../plan-types.js';
import styles from '../plan.module.css';

type Rolled = ReplyOf<'GET /api/plans/:planId/rollout'>['rows'][number];

/** Which rows of a framework fall into a year, and what became of them there. */
export function Rollout({ plan }: { readonly plan: Plan }) {
  const [{ nam }, change] = useAddressFilters(['nam']);
  const year = nam || String(nearestYear(plan));
  const answer = useAnswer('GET /api/plans/:planId/rollout', {
    params: { planId: plan.id },
    query: { year },
  });
  return (
    <>
      <FilterBar>
        <ChoiceFilter
          label="Năm"
          value={year}
          choices={yearsOf(plan)}
          onChange={(chosen) => change({ nam: chosen })}
        />
        {plan.acts.includes('rollout') ? (
          <RollOut plan={plan} year={Number(year)} rows={answer.data?.rows ?? []} />
        ) : (
          <span className="soft">Chuyên viên soạn thảo lập dự thảo kế hoạch năm từ đây.</span>
        )}
      </FilterBar>
      {plan.rolledOutTo.length > 0 && (
        <ul className={styles['places']}>
          {plan.rolledOutTo.map(({ id, title, year: of, isDraft }) => (
            <li key={id}>
              Năm {of}: <Link to={isDraft ? `/van-ban/${id}` : `/ke-hoach/${id}`}>{title}</Link>
              {isDraft && ' (dự thảo)'}
            </li>
          ))}
        </ul>
      )}
      <Answered answer={answer}>
        {({ rows }) => (
          <div className={styles['wide']} tabIndex={0} role="group" aria-label="Các dòng của khung">
            <Table<Rolled>
              size="middle"
              rowKey="rowId"
              columns={columns}
              dataSource={rows}
              pagination={false}
              locale={{
                emptyText: <EmptyState title={`Không dòng nào của khung rơi vào năm ${year}`} />,
              }}
            />
          </div>
        )}
      </Answered>
    </>
  );
}

interface RollOutProps {
  readonly plan: Plan;
  readonly year: number;
  readonly rows: readonly Rolled[];
}

/** Drafts the yearly plan of the rows that no other one has. */
function RollOut({ plan, year, rows }: RollOutProps) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const rollOut = useAct('POST /api/plans/:planId/rollout');
  const left = rows.filter(({ became }) => became.every(({ ended }) => ended)).length;
  if (rows.length > 0 && left === 0)
    return <span className="soft">Mọi dòng của năm {year} đã vào kế hoạch năm hoặc dự thảo.</span>;
  return (
    <>
      <Button
        type="primary"
        loading={rollOut.isPending}
        onClick={() =>
          rollOut.mutate(
            { params: { planId: plan.id }, body: { year, unitId: plan.ownerUnitId } },
            {
              onSuccess: ({ documentId }) => {
                void message.success(`Đã lập dự thảo kế hoạch năm ${year}.`);
                void navigate({ to: '/van-ban/$documentId/soan', params: { documentId } });
              },
            },
          )
        }
      >
        Lập dự thảo kế hoạch năm {year}
        {left < rows.length && ` cho ${left} dòng còn lại`}
      </Button>
      <Refused error={rollOut.error} onReload={() => rollOut.reset()} />
    </>
  );
}

const columns: TableColumnsType<Rolled> = [
  { title: 'TT', dataIndex: 'number', width: 70, className: 'figures' },
  {
    title: 'Dòng của khung',
    render: (_, { words, kind }) => (
      <>
        {words}
        <div className="soft">{kind === 'task' ? 'Nhiệm vụ' : 'Chỉ tiêu'}</div>
      </>
    ),
  },
  {
    title: 'Thời gian',
    width: 190,
    className: 'figures',
    render: (_, { time, dues }) => (
      <>
        {dues.map(writtenDay).join(', ') || '–'}
        <div className="soft">{time}</div>
      </>
    ),
  },
  {
    title: 'Đã vào kế hoạch năm',
    width: '30%',
    render: (_, { became }) =>
      became.length === 0
        ? 'Chưa'
        : became.map(({ documentId, rowId, words, ended }) => (
            <div key={rowId}>
              <Link to="/van-ban/$documentId" params={{ documentId }}>
                {words}
              </Link>
              {ended && ' (đã kết thúc)'}
            </div>
          )),
  },
];

const yearsOf = ({ fromYear, toYear }: Plan) =>
  Array.from({ length: toYear - fromYear + 1 }, (_, index) => {
    const year = String(fromYear + index);
    return [year, `Năm ${year}`] as const;
  });

const nearestYear = ({ fromYear, toYear }: Plan): number =>
  Math.min(toYear, Math.max(fromYear, thisYear()));
