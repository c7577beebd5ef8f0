import { Link } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import { Answered } from '../../parts/answered.js';
import { DataTable } from '../../parts/data-table.js';
import { writtenPercent } from '../../parts/figures.js';
import { ChoiceFilter, FilterBar } from '../../parts/filter-bar.js';
import { Mark } from '../../parts/marks.js';
import { begun } from '../../parts/sentences.js';
import { ShareBar, type Share } from '../../parts/share-bar.js';
import { EmptyState } from '../../parts/states.js';
import { useAddressFilters } from '../../parts/use-address-filters.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import { planYears } from '../plan-years.js';

type Board = ReplyOf<'GET /api/boards'>;
type Group = Board['groups'][number];

const ways = [
  ['unit', 'Theo đơn vị'],
  ['field', 'Theo lĩnh vực'],
  ['plan', 'Theo kế hoạch'],
  ['year', 'Theo năm'],
] as const;
export type Way = (typeof ways)[number][0];

/** How tasks and targets go, by unit, field, plan or year; each row says its bar in numbers. */
export function Boards() {
  const [{ theo, nam }, change] = useAddressFilters(['theo', 'nam']);
  const by = (theo || 'unit') as Way;
  const answer = useAnswer('GET /api/boards', { query: { by, year: nam || undefined } });
  return (
    <>
      <FilterBar>
        <ChoiceFilter
          label="Xem theo"
          value={by}
          choices={ways}
          onChange={(chosen) => change({ theo: chosen })}
        />
        <ChoiceFilter
          label="Mọi năm"
          value={nam}
          choices={planYears()}
          onChange={(chosen) => change({ nam: chosen })}
        />
      </FilterBar>
      <Answered answer={answer}>
        {({ groups, total, soonDays }) => (
          <>
            <p style={{ marginBottom: 12 }}>{sentence(total, soonDays)}</p>
            <DataTable<Group>
              rows={[...groups].sort(byWork)}
              rowKey="key"
              pageSize={100}
              columns={columnsOf(by, soonDays)}
              scroll={{ x: 900 }}
              empty={<EmptyState title="Chưa có chỉ tiêu, nhiệm vụ nào" />}
            />
          </>
        )}
      </Answered>
    </>
  );
}

/** Who has most to do stands first. */
const byWork = (a: Group, b: Group): number =>
  b.tasks - a.tasks || a.name.localeCompare(b.name, 'vi');

const sentence = (
  { targets, tasks, late, doneLate, dueSoon, byState }: Group,
  soonDays: number,
): string =>
  `${targets} chỉ tiêu, ${tasks} nhiệm vụ: ${byState.confirmed} đã xác nhận xong, ` +
  `${doneLate > 0 ? `${doneLate} xong muộn, ` : ''}${late} quá hạn, ` +
  `${dueSoon} đến hạn trong ${soonDays} ngày tới.`;

const openTasks: Readonly<Record<Way, string | null>> = {
  unit: 'don-vi',
  field: 'linh-vuc',
  plan: 'ke-hoach',
  year: 'nam',
};

const columnsOf = (by: Way, soonDays: number): TableColumnsType<Group> => [
  {
    title: begun(ways.find(([key]) => key === by)?.[1].replace('Theo ', '') ?? ''),
    width: '22%',
    render: (_, { key, name }) => (
      <Link to="/nhiem-vu" search={{ muc: 'tat-ca', [openTasks[by] ?? 'don-vi']: key } as never}>
        {name}
      </Link>
    ),
  },
  {
    title: 'Nhiệm vụ',
    render: (_, { byState }) => <ShareBar shares={sharesOf(byState)} />,
  },
  {
    title: 'Quá hạn',
    width: 116,
    className: 'figures',
    render: (_, { late, doneLate }) => (
      <>
        {late > 0 ? <Mark tone="late">{late} quá hạn</Mark> : '0'}
        {doneLate > 0 && <div className="soft">{doneLate} xong muộn</div>}
      </>
    ),
  },
  { title: `Đến hạn ${soonDays} ngày`, dataIndex: 'dueSoon', width: 120, className: 'figures' },
  {
    title: 'Tiến độ',
    width: 90,
    className: 'figures',
    render: (_, { meanPercent }) => writtenPercent(meanPercent),
  },
  {
    title: 'Chỉ tiêu',
    width: '22%',
    render: (_, { lights }) => (
      <ShareBar
        shares={[
          { name: 'đạt', count: lights.met, tone: 'done' },
          { name: 'gần đạt', count: lights.near, tone: 'soon' },
          { name: 'chưa đạt', count: lights.behind, tone: 'late' },
          { name: 'chưa có số liệu', count: lights.none, tone: 'neutral' },
        ]}
      />
    ),
  },
];

const sharesOf = (states: Group['byState']): readonly Share[] => [
  { name: 'xong', count: states.confirmed, tone: 'done' },
  { name: 'chờ xác nhận', count: states.reportedDone, tone: 'soon' },
  { name: 'đang làm', count: states.inProgress + states.accepted, tone: 'action' },
  { name: 'chờ tiếp nhận', count: states.assigned, tone: 'neutral' },
];
