import { Link } from '@tanstack/react-router';
import { Mark } from '../parts/marks.js';
import { begun } from '../parts/sentences.js';
import { dayOf, writtenDay } from '../parts/times.js';
import styles from '../reporting/matrix.module.css';
import type { Tone } from '../theme/tokens.js';
import { isIn } from './is-in.js';
import { PeriodActs } from './period-acts.js';
import type { Matrix } from './superior-page.js';

type Cell = Matrix['centres'][number]['cells'][number];
type Period = Matrix['periods'][number];

/** Centres and periods: in time, late, missing, sent back; a cell opens what was received. */
export const CentreMatrix = ({ matrix: { periods, centres } }: { readonly matrix: Matrix }) => (
  <div className={styles['frame']} tabIndex={0} role="group" aria-label="Bảng đơn vị và kỳ">
    <table className={styles['matrix']}>
      <thead>
        <tr>
          <th scope="col">Đơn vị</th>
          {periods.map((period) => (
            <th key={keyOf(period)} scope="col">
              {begun(period.name)}
              <div className="soft">{period.dueOn && `hạn ${writtenDay(period.dueOn)}`}</div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {centres.map(({ organId, name, cells }) => (
          <tr key={organId}>
            <th scope="row">{name}</th>
            {periods.map((period) => (
              <td key={keyOf(period)}>
                <Told cell={cells.find((cell) => keyOf(cell) === keyOf(period))} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">Tổng</th>
          {periods.map((period) => (
            <td key={keyOf(period)}>
              {countsInWords(period)}
              <PeriodActs period={period} centres={centres} />
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  </div>
);

const tones: Readonly<Record<Cell['state'], Tone>> = {
  onTime: 'done',
  late: 'soon',
  missing: 'late',
  sentBack: 'late',
  notDue: 'neutral',
  received: 'action',
  notAsked: 'neutral',
};

function Told({ cell }: { readonly cell: Cell | undefined }) {
  if (!cell) return <span className="soft">–</span>;
  const { state, stateName, code, arrivedAt, incomingId, reportId, reminder } = cell;
  const mark = <Mark tone={tones[state]}>{stateName}</Mark>;
  const line = [code, arrivedAt && dayOf(arrivedAt)].filter(Boolean).join(', ');
  return (
    <>
      {reportId ? (
        <Link to="/don-vi-truc-thuoc/$reportId" params={{ reportId }}>
          {mark}
        </Link>
      ) : incomingId ? (
        <Link to="/van-ban-den/$incomingId" params={{ incomingId }}>
          {mark}
        </Link>
      ) : (
        mark
      )}
      {line && <div className="soft figures">{line}</div>}
      {reminder && !isIn(cell) && <Reminded reminder={reminder} />}
    </>
  );
}

const Reminded = ({ reminder }: { readonly reminder: NonNullable<Cell['reminder']> }) => (
  <div className="soft">
    <Link to="/van-ban/$documentId" params={{ documentId: reminder.documentId }}>
      {reminder.issued
        ? `đã đôn đốc: ${reminder.issued.code}, ${writtenDay(reminder.issued.date)}`
        : 'đang soạn công văn đôn đốc'}
    </Link>
  </div>
);

const words: readonly (readonly [Cell['state'], string])[] = [
  ['onTime', 'đúng hạn'],
  ['late', 'muộn'],
  ['missing', 'thiếu'],
  ['sentBack', 'trả lại'],
  ['received', 'đã nhận'],
  ['notDue', 'chưa đến hạn'],
  ['notAsked', 'không phải báo cáo'],
];

const countsInWords = ({ counts }: Period): string =>
  words
    .filter(([state]) => (counts[state] ?? 0) > 0)
    .map(([state, name]) => `${counts[state]} ${name}`)
    .join(', ');

export const keyOf = (of: Pick<Cell, 'regime' | 'year' | 'kind' | 'ordinal'>): string =>
  [of.regime, of.year, of.kind, of.ordinal].join('.');
