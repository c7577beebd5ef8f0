import { Link } from '@tanstack/react-router';
import { Answered } from '../../parts/answered.js';
import { EmptyState } from '../../parts/states.js';
import { today, writtenDay } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAnswer } from '../../server/use-answer.js';
import type { Plan } from '../plan-types.js';
import { isDone } from '../row-state.js';
import styles from './gantt.module.css';
import { timeScale, type TimeScale } from './time-scale.js';

type Bar = ReplyOf<'GET /api/plans/:planId/gantt'>['bars'][number];

/** When each task of a plan is to be done, drawn; and the same as a table. */
export function Gantt({ plan: { id: planId } }: { readonly plan: Plan }) {
  const answer = useAnswer('GET /api/plans/:planId/gantt', { params: { planId } });
  return (
    <Answered answer={answer}>
      {({ bars }) => {
        const scale = timeScale(
          bars.flatMap(({ from, due }) => [from, due].filter((day) => day !== null)),
        );
        if (!scale) return <EmptyState title="Chưa nhiệm vụ nào có ngày để vẽ" />;
        return (
          <>
            <Drawing bars={bars.filter(({ due }) => due)} scale={scale} />
            <p className={`soft ${styles['legend']}`}>
              Xanh đậm: đã làm được đến đâu. Đỏ: quá hạn. Xanh lá: đã xác nhận xong, sản phẩm đã có.
              Vạch đứng: hôm nay. Hình thoi: chỉ có ngày đến hạn.
            </p>
            <details>
              <summary>Xem bằng bảng</summary>
              <Twin bars={bars} />
            </details>
          </>
        );
      }}
    </Answered>
  );
}

function Drawing({ bars, scale }: { readonly bars: readonly Bar[]; readonly scale: TimeScale }) {
  const now = scale.at(today());
  return (
    <div className={styles['frame']} tabIndex={0} role="group" aria-label="Sơ đồ thời gian">
      <div className={styles['chart']} aria-hidden>
        <div className={styles['months']}>
          {scale.steps.map(({ key, name, share }) => (
            <span key={key} style={{ width: `${share}%` }}>
              {name}
            </span>
          ))}
        </div>
        {bars.map((bar) => (
          <div key={bar.id} className={styles['row']}>
            <span
              className={`${styles['label']} ${bar.kind === 'product' ? styles['part'] : ''}`}
              title={bar.title}
            >
              {bar.number} {bar.title}
            </span>
            <span className={styles['track']}>
              {now >= 0 && now <= 100 && (
                <span className={styles['today']} style={{ left: `${now}%` }} />
              )}
              <Mark bar={bar} scale={scale} />
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}

function Mark({ bar: { from, due, late, state, percent }, scale }: { bar: Bar; scale: TimeScale }) {
  if (!due) return null;
  const isThere = state === 'confirmed' || state === 'delivered';
  const tone = late && !isOver(state) ? styles['late'] : isThere ? styles['done'] : '';
  if (!from) {
    const end = scale.at(due) + scale.span(due, due);
    return <span className={`${styles['point']} ${tone}`} style={{ left: `${end}%` }} />;
  }
  return (
    <span
      className={`${styles['bar']} ${tone}`}
      style={{ left: `${scale.at(from)}%`, width: `${scale.span(from, due)}%` }}
    >
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}

const Twin = ({ bars }: { readonly bars: readonly Bar[] }) => (
  <table className={styles['table']}>
    <thead>
      <tr>
        <th scope="col">Nhiệm vụ, sản phẩm</th>
        <th scope="col">Từ</th>
        <th scope="col">Đến</th>
        <th scope="col">Trạng thái</th>
      </tr>
    </thead>
    <tbody>
      {bars.map(({ id, kind, number, title, from, due, state, stateName, percent, late }) => (
        <tr key={id}>
          <td>
            {number}{' '}
            {kind === 'task' ? (
              <Link to="/nhiem-vu/$taskId" params={{ taskId: id }}>
                {title}
              </Link>
            ) : (
              title
            )}
          </td>
          <td>{from ? writtenDay(from) : '–'}</td>
          <td>{due ? writtenDay(due) : 'Chưa có ngày'}</td>
          <td>
            {stateName}, {percent}%{late && (isOver(state) ? ', xong muộn' : ', quá hạn')}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** A task that was reported done, a product that is there. */
const isOver = (state: string): boolean => isDone(state) || state === 'delivered';
