import { Link } from '@tanstack/react-router';
import { Alert, Button } from 'antd';
import { useState, type ComponentType } from 'react';
import { ChoiceFilter, FilterBar } from '../parts/filter-bar.js';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { planYears } from '../planning/plan-years.js';
import { useAnswer } from '../server/use-answer.js';
import { mayDo, useMe } from '../shell/me.js';
import { AskReport } from './ask-report.js';
import { PeriodList } from './period-list.js';
import { RegimeList } from './regime-list.js';
import type { PeriodRow } from './reporting-types.js';
import { ReturnList } from './return-list.js';
import { UnitsByPeriods } from './units-by-periods.js';
import { thisYear } from '../parts/times.js';

export interface OfYear {
  readonly year: string;
}

const shelves = [
  { key: 'ky', name: 'Các kỳ của năm' },
  { key: 'phieu', name: 'Phiếu của đơn vị' },
  { key: 'dung-han', name: 'Đúng hạn, đầy đủ' },
  { key: 'che-do', name: 'Chế độ báo cáo' },
] as const;

const parts: Readonly<Record<string, ComponentType<OfYear>>> = {
  ky: PeriodList,
  phieu: ReturnList,
  'dung-han': UnitsByPeriods,
  'che-do': RegimeList,
};

/** Regular reporting of a year: periods with their clocks, returns, who was on time, by what regime. */
export function PeriodsPage() {
  const [{ muc, nam }, change] = useAddressFilters(['muc', 'nam']);
  const [isAsking, setAsking] = useState(false);
  const mayAsk = mayDo(useMe(), 'create', 'Period');
  const year = nam || String(thisYear());
  const periods = useAnswer('GET /api/periods', { query: { year } }).data;
  const unstated = useUnstatedDays();
  const open = muc in parts ? muc : 'ky';
  const Part = parts[open] ?? PeriodList;
  return (
    <>
      <PageHead
        title={periods ? sentence(periods, year) : 'Báo cáo định kỳ'}
        line="Mỗi kỳ có bốn mốc: kỳ số liệu, hạn của đơn vị, hạn gửi cấp trên, ngày khóa số liệu."
        actions={
          mayAsk && <Button onClick={() => setAsking(true)}>Yêu cầu báo cáo đột xuất</Button>
        }
      />
      {isAsking && <AskReport onClose={() => setAsking(false)} />}
      <section className="card">
        <Shelves
          shelves={shelves.map((shelf) => ({
            ...shelf,
            count: shelf.key === 'che-do' ? unstated : undefined,
          }))}
          open={open}
          onOpen={(key) => change({ muc: key === 'ky' ? '' : key })}
        />
        {open !== 'che-do' && (
          <FilterBar>
            <ChoiceFilter
              label="Năm"
              value={year}
              choices={planYears()}
              onChange={(chosen) => change({ nam: chosen })}
            />
          </FilterBar>
        )}
        {open === 'ky' && <Unstated days={unstated} />}
        <Part year={year} />
      </section>
    </>
  );
}

/** Days of the regimes in use that the reader may state and nobody has. */
function useUnstatedDays(): number {
  const regimes = useAnswer('GET /api/regimes').data ?? [];
  const mayAnswer = mayDo(useMe(), 'answer', 'Regime');
  const open = regimes.filter(({ state }) => state === 'active' && mayAnswer);
  return open.reduce((sum, { openQuestions }) => sum + openQuestions, 0);
}

const Unstated = ({ days }: { readonly days: number }) =>
  days > 0 && (
    <Alert
      type="warning"
      showIcon
      style={{ marginBottom: 12 }}
      title={
        <>
          Chế độ báo cáo còn {days} ngày chưa ai nêu; kỳ còn thiếu ngày thì chưa tự mở.{' '}
          <Link to="/bao-cao-dinh-ky" search={{ muc: 'che-do' } as never}>
            Mở để trả lời
          </Link>
        </>
      }
    />
  );

function sentence(periods: readonly PeriodRow[], year: string): string {
  const open = periods.filter(({ state }) => state === 'open');
  if (periods.length === 0) return `Năm ${year} chưa mở kỳ báo cáo nào`;
  const waits = open.filter(({ units, accepted, waived }) => accepted + waived < units).length;
  if (open.length === 0) return `${periods.length} kỳ báo cáo năm ${year}, đều đã khóa`;
  return `${open.length} kỳ đang mở, ${waits} kỳ còn đơn vị chưa xong`;
}
