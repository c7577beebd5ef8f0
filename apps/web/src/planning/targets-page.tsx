import { ChoiceFilter, FilterBar } from '../parts/filter-bar.js';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import { BrokenState, EmptyState } from '../parts/states.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import type { RequestOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import type { TargetRow } from './plan-types.js';
import { planYears } from './plan-years.js';
import { TargetTable } from './target-table.js';

type Asked = NonNullable<RequestOf<'GET /api/targets'>['query']>;

const shelves: readonly { readonly key: string; readonly name: string; readonly query: Asked }[] = [
  { key: 'tat-ca', name: 'Tất cả', query: {} },
  { key: 'cua-toi', name: 'Đơn vị bạn chủ trì', query: { mine: 'true' } },
  { key: 'phai-hoi', name: 'Có điều phải hỏi', query: { asked: 'true' } },
  { key: 'chua-co', name: 'Chưa có đơn vị', query: { withoutUnit: 'true' } },
];

export const lightNames: Readonly<Record<TargetRow['light'], string>> = {
  met: 'Đạt',
  near: 'Gần đạt',
  behind: 'Chưa đạt',
  none: 'Chưa có số liệu',
};

/** Targets of all plans and how near each is. */
export function TargetsPage() {
  const [filters, change] = useAddressFilters(['muc', 'don-vi', 'danh-gia', 'nam']);
  const shelf = shelves.find(({ key }) => key === filters.muc) ?? shelves[0];
  const units = useAnswer('GET /api/units').data ?? [];
  const answer = useAnswer('GET /api/targets', {
    query: {
      ...shelf?.query,
      unitId: filters['don-vi'] || undefined,
      light: (filters['danh-gia'] || undefined) as Asked['light'],
      year: filters.nam || undefined,
    },
  });
  return (
    <>
      <PageHead
        title={answer.data ? sentence(answer.data.targets) : 'Chỉ tiêu'}
        line="Giá trị mới nhất của từng đơn vị được so với mức phải đạt."
      />
      <section className="card">
        <Shelves shelves={shelves} open={shelf?.key ?? ''} onOpen={(muc) => change({ muc })} />
        <FilterBar>
          <ChoiceFilter
            label="Đơn vị chủ trì"
            value={filters['don-vi']}
            choices={units.map(({ id, name }) => [id, name] as const)}
            onChange={(unit) => change({ 'don-vi': unit })}
          />
          <ChoiceFilter
            label="Đánh giá"
            value={filters['danh-gia']}
            choices={Object.entries(lightNames)}
            onChange={(light) => change({ 'danh-gia': light })}
          />
          <ChoiceFilter
            label="Năm"
            value={filters.nam}
            choices={planYears()}
            onChange={(nam) => change({ nam })}
          />
        </FilterBar>
        {answer.error ? (
          <BrokenState error={answer.error} />
        ) : (
          <TargetTable
            rows={answer.data?.targets}
            empty={<EmptyState title="Không có chỉ tiêu nào ở mục này" />}
          />
        )}
      </section>
    </>
  );
}

function sentence(targets: readonly TargetRow[]): string {
  const met = targets.filter(({ light }) => light === 'met').length;
  const told = targets.filter(({ light }) => light !== 'none').length;
  if (targets.length === 0) return 'Không có chỉ tiêu nào';
  if (told === 0) return `${targets.length} chỉ tiêu, chưa chỉ tiêu nào có số liệu`;
  return `${targets.length} chỉ tiêu: ${met} đạt, ${told - met} chưa đạt, ${targets.length - told} chưa có số liệu`;
}
