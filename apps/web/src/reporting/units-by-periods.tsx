import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { Answered } from '../parts/answered.js';
import { writtenPercent } from '../parts/figures.js';
import { EmptyState } from '../parts/states.js';
import type { ReplyOf } from '../server/routes.js';
import { fileAddress } from '../server/call.js';
import { reading, useAnswer } from '../server/use-answer.js';
import type { OfYear } from './periods-page.js';
import type { Standing, UnitId } from './reporting-types.js';
import { TimelinessMark } from './timeliness-mark.js';
import styles from './matrix.module.css';

type Timeliness = ReplyOf<'GET /api/periods/timeliness'>;

/** Units and periods of a year: on time, late, missing; each cell opens the return. */
export const UnitsByPeriods = ({ year }: OfYear) => (
  <Answered answer={useAnswer('GET /api/periods/timeliness', { query: { year } })}>
    {(timeliness) =>
      timeliness.periods.length === 0 ? (
        <EmptyState title={`Năm ${year} chưa có kỳ báo cáo nào để tính`} />
      ) : (
        <>
          <div className={styles['told']}>
            <p>{sentence(timeliness.total)}</p>
            <Button href={fileAddress('GET /api/periods/timeliness.xlsx', { query: { year } })}>
              Xuất Excel
            </Button>
          </div>
          <Matrix {...timeliness} />
        </>
      )
    }
  </Answered>
);

const endInWords = ({ successorName }: NonNullable<Timeliness['units'][number]['ended']>): string =>
  successorName ? `việc do ${successorName} tiếp nhận` : 'không có đơn vị kế tục';

const sentence = (total: Timeliness['total']): string =>
  `Cả năm ${total.due} phiếu phải nộp: ${total.onTime} đúng hạn (${writtenPercent(total.onTimePercent)}), ` +
  `${total.late} muộn, ${total.missing} thiếu; số liệu đầy đủ ${writtenPercent(total.completePercent)}.`;

function Matrix({ periods, units, total }: Timeliness) {
  const standings = useStandings(periods);
  return (
    <div className={styles['frame']} tabIndex={0} role="group" aria-label="Bảng đơn vị và kỳ">
      <table className={styles['matrix']}>
        <thead>
          <tr>
            <th scope="col">Đơn vị</th>
            {periods.map(({ id, title }) => (
              <th key={id} scope="col">
                <Link to="/bao-cao-dinh-ky/$periodId" params={{ periodId: id }}>
                  {title}
                </Link>
              </th>
            ))}
            <th scope="col">Đúng hạn</th>
            <th scope="col">Đầy đủ</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ id, name, ended, onTimePercent, completePercent }) => (
            <tr key={id}>
              <th scope="row">
                {name}
                {ended && <div className="soft">{endInWords(ended)}</div>}
              </th>
              {periods.map((period) => (
                <td key={period.id}>
                  <Cell standing={standings(period.id, id)} />
                </td>
              ))}
              <td className="figures">{writtenPercent(onTimePercent)}</td>
              <td className="figures">{writtenPercent(completePercent)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Cả cơ quan</th>
            {periods.map(({ id, onTime, late, missing, completePercent }) => (
              <td key={id} className="soft">
                {onTime} đúng hạn, {late} muộn, {missing} thiếu; đầy đủ{' '}
                {writtenPercent(completePercent)}
              </td>
            ))}
            <td className="figures">{writtenPercent(total.onTimePercent)}</td>
            <td className="figures">{writtenPercent(total.completePercent)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ standing }: { readonly standing: Standing | undefined }) {
  if (!standing) return <span className="soft">–</span>;
  return (
    <Link to="/phieu-bao-cao/$returnId" params={{ returnId: standing.returnId }}>
      <TimelinessMark timeliness={standing.timeliness} />
    </Link>
  );
}

/** How each unit stands in each period; a year has few periods. */
function useStandings(periods: Timeliness['periods']) {
  const answers = useQueries({
    queries: periods.map(({ id: periodId }) =>
      reading('GET /api/periods/:periodId', { params: { periodId } }),
    ),
  });
  const byPeriod = new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.standing]] : [])));
  return (periodId: Timeliness['periods'][number]['id'], unitId: UnitId): Standing | undefined =>
    byPeriod.get(periodId)?.find((one) => one.unitId === unitId);
}
