import { PageHead } from '../parts/page-head.js';
import { ChoiceFilter, FilterBar, WordsFilter } from '../parts/filter-bar.js';
import { Shelves } from '../parts/shelves.js';
import { BrokenState, EmptyState } from '../parts/states.js';
import { useAddressFilters, type Filters } from '../parts/use-address-filters.js';
import type { RequestOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import type { TaskRow } from './plan-types.js';
import { planYears } from './plan-years.js';
import { TaskTable } from './task-table.js';

type Asked = NonNullable<RequestOf<'GET /api/tasks'>['query']>;

const shelves: readonly { readonly key: string; readonly name: string; readonly query: Asked }[] = [
  { key: 'cua-toi', name: 'Đơn vị bạn chủ trì', query: { mine: 'true' } },
  { key: 'den-han', name: 'Đến hạn trong 30 ngày', query: { dueWithin: '30' } },
  { key: 'qua-han', name: 'Quá hạn', query: { overdue: 'true' } },
  { key: 'phai-hoi', name: 'Có điều phải hỏi', query: { asked: 'true' } },
  { key: 'chua-co', name: 'Chưa có đơn vị', query: { withoutUnit: 'true' } },
  { key: 'tat-ca', name: 'Tất cả', query: {} },
];

const stateNames: Readonly<Record<TaskRow['state'], string>> = {
  assigned: 'Đã giao, chờ tiếp nhận',
  accepted: 'Đã tiếp nhận',
  inProgress: 'Đang thực hiện',
  reportedDone: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận hoàn thành',
  cancelled: 'Đã khép lại',
};

const keys = [
  'muc',
  'tim',
  'don-vi',
  'ke-hoach',
  'linh-vuc',
  'trang-thai',
  'nam',
  'trang',
] as const;
type TaskFilters = Filters<(typeof keys)[number]>;
const pageSize = 50;

/** Tasks of all plans, narrowed by what stands in the address. */
export function TasksPage() {
  const [filters, change] = useAddressFilters(keys);
  const shelf = shelves.find(({ key }) => key === filters.muc) ?? shelves[0];
  const answer = useAnswer('GET /api/tasks', {
    query: { ...shelf?.query, ...asked(filters), limit: pageSize },
  });
  return (
    <>
      <PageHead
        title={titleOf(answer.data?.total)}
        line="Nhiệm vụ lấy từ phụ lục của kế hoạch đã ban hành; mở một dòng để cập nhật."
      />
      <section className="card">
        <Shelves shelves={shelves} open={shelf?.key ?? ''} onOpen={(muc) => change({ muc })} />
        <TaskFilterBar filters={filters} change={change} />
        {answer.error ? (
          <BrokenState error={answer.error} />
        ) : (
          <TaskTable
            rows={answer.data?.tasks}
            total={answer.data?.total ?? 0}
            pageSize={pageSize}
            empty={<EmptyState title="Không có nhiệm vụ nào ở mục này" />}
          />
        )}
      </section>
    </>
  );
}

const titleOf = (total: number | undefined): string =>
  total === undefined ? 'Nhiệm vụ' : `${total} nhiệm vụ`;

const asked = (filters: TaskFilters): Asked => ({
  search: filters.tim || undefined,
  unitId: filters['don-vi'] || undefined,
  planId: filters['ke-hoach'] || undefined,
  field: filters['linh-vuc'] || undefined,
  state: (filters['trang-thai'] || undefined) as Asked['state'],
  year: filters.nam || undefined,
  page: filters.trang || undefined,
});

interface TaskFilterBarProps {
  readonly filters: TaskFilters;
  readonly change: (changed: Partial<TaskFilters>) => void;
}

function TaskFilterBar({ filters, change }: TaskFilterBarProps) {
  const units = useAnswer('GET /api/units').data ?? [];
  const plans = useAnswer('GET /api/plans', { query: {} }).data?.plans ?? [];
  return (
    <FilterBar>
      <WordsFilter
        label="Tìm nội dung, số thứ tự"
        value={filters.tim}
        onChange={(tim) => change({ tim })}
      />
      <ChoiceFilter
        label="Đơn vị chủ trì"
        value={filters['don-vi']}
        choices={units.map(({ id, name }) => [id, name] as const)}
        onChange={(unit) => change({ 'don-vi': unit })}
      />
      <ChoiceFilter
        label="Kế hoạch"
        value={filters['ke-hoach']}
        choices={plans.map(({ id, symbol, title }) => [id, `${symbol}, ${title}`] as const)}
        onChange={(plan) => change({ 'ke-hoach': plan })}
      />
      <ChoiceFilter
        label="Trạng thái"
        value={filters['trang-thai']}
        choices={Object.entries(stateNames)}
        onChange={(state) => change({ 'trang-thai': state })}
      />
      <ChoiceFilter
        label="Năm"
        value={filters.nam}
        choices={planYears()}
        onChange={(nam) => change({ nam })}
      />
    </FilterBar>
  );
}
