import { Link, useNavigate } from '@tanstack/react-router';
import type { TableColumnsType } from 'antd';
import type { ReactNode } from 'react';
import { DataTable } from '../parts/data-table.js';
import { writtenFigure } from '../parts/figures.js';
import { Mark } from '../parts/marks.js';
import { writtenDay } from '../parts/times.js';
import type { TargetRow } from './plan-types.js';
import { Light } from './row-state.js';
import { LeadUnits, wanted } from './row-words.js';

interface TargetTableProps {
  readonly rows: readonly TargetRow[] | undefined;
  readonly empty: ReactNode;
  readonly pageKey?: string;
  readonly isOfOnePlan?: boolean;
}

/** Targets with what is wanted, what is reached and how near that is; a row opens the target. */
export function TargetTable({ isOfOnePlan = false, ...table }: TargetTableProps) {
  const navigate = useNavigate();
  return (
    <DataTable<TargetRow>
      {...table}
      rowKey="id"
      pageSize={50}
      columns={columnsOf(!isOfOnePlan)}
      scroll={{ x: 960 }}
      onOpen={({ id }) => void navigate({ to: '/chi-tieu/$targetId', params: { targetId: id } })}
    />
  );
}

const columnsOf = (withPlan: boolean): TableColumnsType<TargetRow> => [
  { title: 'TT', dataIndex: 'number', width: 64, className: 'figures' },
  {
    title: 'Chỉ tiêu',
    render: (_, { id, words, planSymbol, fieldTitle, asked }) => (
      <>
        <Link to="/chi-tieu/$targetId" params={{ targetId: id }}>
          {words}
        </Link>
        {withPlan && (
          <div className="soft">
            {planSymbol}, {fieldTitle}
          </div>
        )}
        {asked && <Mark tone="soon">Có điều phải hỏi</Mark>}
      </>
    ),
  },
  { title: 'Chủ trì', width: '20%', render: (_, row) => <LeadUnits row={row} /> },
  { title: 'Mức đạt', width: 130, className: 'figures', render: (_, row) => wanted(row) },
  {
    title: 'Đạt được',
    width: 170,
    className: 'figures',
    render: (_, { latest, measure, lead }) =>
      latest ? (
        <>
          <strong>{writtenFigure(latest.value, unitOf(measure))}</strong>
          <div className="soft">
            {isOnly(lead, latest.unitName) ? '' : `${latest.unitName}, `}đến {writtenDay(latest.to)}
          </div>
        </>
      ) : (
        <span className="soft">Chưa có số liệu</span>
      ),
  },
  { title: 'Đánh giá', width: 160, render: (_, target) => <Light target={target} /> },
];

/** Whose value it is stands beside it already. */
const isOnly = (lead: TargetRow['lead'], unitName: string): boolean =>
  lead.length === 1 && lead[0]?.name === unitName;

/** What stands behind a value of a measure. */
export const unitOf = (measure: TargetRow['measure']): string | null =>
  measure?.kind === 'percent' ? '%' : (measure?.unit ?? null);
