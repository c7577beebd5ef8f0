import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { writtenFigure } from '../parts/figures.js';
import { ChoiceFilter } from '../parts/filter-bar.js';
import { EmptyState } from '../parts/states.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { keyOf } from './centre-matrix.js';
import type { Matrix } from './superior-page.js';

type Total = ReplyOf<'GET /api/superior/totals'>['figures'][number];
type Period = Matrix['periods'][number];

/** Totals over all centres in one period; each opens what every centre reported. */
export function PeriodTotals({ matrix: { periods } }: { readonly matrix: Matrix }) {
  const [{ ky }, change] = useAddressFilters(['ky']);
  const period = periods.find((one) => keyOf(one) === ky) ?? periods.at(-1);
  if (!period) return null;
  return (
    <>
      <ChoiceFilter
        label="Kỳ báo cáo"
        value={keyOf(period)}
        choices={periods.map((one) => [keyOf(one), one.name] as const)}
        onChange={(chosen) => change({ ky: chosen })}
      />
      <Totals period={period} />
    </>
  );
}

function Totals({ period: { regime, year, kind, ordinal } }: { readonly period: Period }) {
  const answer = useAnswer('GET /api/superior/totals', { query: { regime, year, kind, ordinal } });
  return (
    <Answered answer={answer}>
      {({ figures }) => (
        <Table<Total>
          size="middle"
          style={{ marginTop: 12 }}
          rowKey="code"
          columns={columns}
          dataSource={figures}
          pagination={false}
          scroll={figures.length > 0 ? { x: 640 } : {}}
          locale={{
            emptyText: <EmptyState title="Kỳ này chưa nhận được số liệu nào để tổng hợp" />,
          }}
          expandable={{ expandedRowRender: (total) => <Centres total={total} /> }}
        />
      )}
    </Answered>
  );
}

const columns: TableColumnsType<Total> = [
  {
    title: 'Số liệu',
    render: (_, { label, formulaText }) => (
      <>
        {label}
        <div className="soft">{formulaText}</div>
      </>
    ),
  },
  {
    title: 'Tổng hợp',
    width: 170,
    className: 'figures',
    render: (_, { value, unit, absentText }) => (
      <>
        <strong>{writtenFigure(value, unit)}</strong>
        {absentText && <div className="soft">{absentText}</div>}
      </>
    ),
  },
  {
    title: 'Từ',
    width: 110,
    className: 'figures',
    render: (_, { centres }) => `${centres.length} đơn vị`,
  },
];

const Centres = ({ total: { centres, unit } }: { readonly total: Total }) => (
  <ul style={{ margin: 0 }}>
    {centres.map(({ organId, name, reportId, value }) => (
      <li key={organId}>
        <Link to="/don-vi-truc-thuoc/$reportId" params={{ reportId }}>
          {name}
        </Link>
        : <span className="figures">{writtenFigure(value, unit)}</span>
      </li>
    ))}
  </ul>
);
