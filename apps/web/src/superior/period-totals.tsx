import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { writtenFigure } from '../parts/figures.js';
import { begun } from '../parts/sentences.js';
import { EmptyState } from '../parts/states.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { keyOf } from './centre-matrix.js';
import { foldFigures, type FoldedFigure } from './fold-figures.js';
import type { Matrix } from './superior-page.js';
import { ToldBeside } from './told-beside.js';

type Total = ReplyOf<'GET /api/superior/totals'>['figures'][number];
type Period = Matrix['periods'][number];

/** The period that the address names, else the newest. */
export const openPeriod = (periods: readonly Period[], named: string): Period | undefined =>
  periods.find((one) => keyOf(one) === named) ?? periods.at(-1);

/** Totals over all centres in one period; each opens what every centre reported. */
export function PeriodTotals({
  period: { regime, year, kind, ordinal },
}: {
  readonly period: Period;
}) {
  const answer = useAnswer('GET /api/superior/totals', { query: { regime, year, kind, ordinal } });
  return (
    <Answered answer={answer}>
      {({ figures }) => (
        <Table<FoldedFigure<Total>>
          size="middle"
          rowKey={({ figure }) => figure.code}
          columns={columns}
          dataSource={linesOf(figures)}
          pagination={false}
          locale={{
            emptyText: <EmptyState title="Kỳ này chưa nhận được số liệu nào để tổng hợp" />,
          }}
          expandable={{ columnWidth: 40, expandedRowRender: (line) => <CentresOf line={line} /> }}
        />
      )}
    </Answered>
  );
}

function linesOf(figures: readonly Total[]): FoldedFigure<Total>[] {
  const { whole, ofUnits } = foldFigures(figures, ({ code }) => code);
  return [...whole, ...ofUnits];
}

const columns: TableColumnsType<FoldedFigure<Total>> = [
  {
    title: 'Số liệu',
    render: (_, { figure: { label, formulaText } }) => (
      <>
        {label}
        <div className="soft">{formulaText}</div>
      </>
    ),
  },
  {
    title: 'Tổng hợp',
    width: '30%',
    className: 'figures',
    render: (_, { figure: { value, unit, absentText }, beside }) => (
      <>
        <strong>{writtenFigure(value, unit)}</strong>
        {absentText && <div className="soft">{absentText}</div>}
        <ToldBeside beside={beside} />
      </>
    ),
  },
  {
    title: 'Từ',
    width: 90,
    className: 'figures',
    render: (_, { figure: { centres } }) => `${centres.length} đơn vị`,
  },
];

/** What every centre reported, of the value and of what stands beside it. */
const CentresOf = ({ line: { figure, beside } }: { readonly line: FoldedFigure<Total> }) => (
  <>
    <Centres total={figure} />
    {beside
      .filter((one) => one.figure.value !== null)
      .map((one) => (
        <div key={one.name} style={{ marginTop: 8 }}>
          <span className="soft">{begun(one.name)}</span>
          <Centres total={one.figure} />
        </div>
      ))}
  </>
);

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
