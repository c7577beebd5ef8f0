import { ChoiceFilter, FilterBar } from '../parts/filter-bar.js';
import { Answered } from '../parts/answered.js';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import { EmptyState } from '../parts/states.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { planYears } from '../planning/plan-years.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { CentreMatrix, keyOf } from './centre-matrix.js';
import { openPeriod, PeriodTotals } from './period-totals.js';
import { thisYear } from '../parts/times.js';

export type Matrix = ReplyOf<'GET /api/superior/matrix'>;

const shelves = [
  { key: 'bang', name: 'Đơn vị và kỳ' },
  { key: 'so-lieu', name: 'Số liệu tổng hợp' },
] as const;

/** What the centres below this body have reported: who is late, their figures, the totals. */
export function SuperiorPage() {
  const [{ muc, nam, ky, 'che-do': regime }, change] = useAddressFilters([
    'muc',
    'nam',
    'che-do',
    'ky',
  ]);
  const year = nam || String(thisYear());
  const answer = useAnswer('GET /api/superior/matrix', {
    query: { year, regime: regime || undefined },
  });
  const isTotals = muc === 'so-lieu';
  return (
    <>
      <PageHead
        title={answer.data ? sentence(answer.data, year) : 'Báo cáo của đơn vị trực thuộc'}
        line="Số liệu đọc từ tệp kèm trong báo cáo đã ký mà cơ quan nhận được."
      />
      <section className="card">
        <Shelves
          shelves={shelves}
          open={isTotals ? 'so-lieu' : 'bang'}
          onOpen={(key) => change({ muc: key === 'bang' ? '' : key })}
        />
        <Answered answer={answer}>
          {(matrix) => (
            <>
              <FilterBar>
                <ChoiceFilter
                  label="Năm"
                  value={year}
                  choices={planYears()}
                  onChange={(chosen) => change({ nam: chosen })}
                />
                {matrix.regimes.length > 1 && (
                  <ChoiceFilter
                    label="Chế độ báo cáo"
                    value={regime}
                    choices={matrix.regimes.map(({ key, title }) => [key, title] as const)}
                    onChange={(chosen) => change({ 'che-do': chosen })}
                  />
                )}
                {isTotals && matrix.periods.length > 1 && (
                  <ChoiceFilter
                    label="Kỳ báo cáo"
                    value={keyOfOpen(matrix, ky)}
                    choices={matrix.periods.map((one) => [keyOf(one), `Kỳ ${one.name}`] as const)}
                    onChange={(chosen) => change({ ky: chosen })}
                  />
                )}
              </FilterBar>
              <Part matrix={matrix} totalsOf={isTotals ? ky : null} year={year} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

interface PartProps {
  readonly matrix: Matrix;
  /** The key of the period whose totals are shown; null: the matrix is. */
  readonly totalsOf: string | null;
  readonly year: string;
}

function Part({ matrix, totalsOf, year }: PartProps) {
  const period = openPeriod(matrix.periods, totalsOf ?? '');
  if (!period || matrix.centres.length === 0) {
    return (
      <EmptyState title={`Năm ${year} chưa có kỳ báo cáo nào của đơn vị trực thuộc`}>
        Báo cáo hiện ở đây khi chế độ báo cáo đã mở kỳ, hoặc khi đơn vị gửi báo cáo đến.
      </EmptyState>
    );
  }
  return totalsOf === null ? <CentreMatrix matrix={matrix} /> : <PeriodTotals period={period} />;
}

function sentence({ periods, centres }: Matrix, year: string): string {
  const missing = periods.reduce((sum, { counts }) => sum + (counts['missing'] ?? 0), 0);
  if (periods.length === 0) return `Báo cáo của đơn vị trực thuộc năm ${year}`;
  return missing > 0
    ? `${centres.length} đơn vị trực thuộc, còn thiếu ${missing} báo cáo năm ${year}`
    : `${centres.length} đơn vị trực thuộc, không thiếu báo cáo nào năm ${year}`;
}

function keyOfOpen({ periods }: Matrix, named: string): string {
  const period = openPeriod(periods, named);
  return period ? keyOf(period) : '';
}
