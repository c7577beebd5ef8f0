import { writtenFigure } from '../../parts/figures.js';
import { writtenDay } from '../../parts/times.js';
import type { Target } from '../plan-types.js';
import { unitOf } from '../target-table.js';
import styles from './value-line.module.css';

interface ValueLineProps {
  readonly name: string;
  readonly actuals: Target['actuals'];
  readonly measure: Target['measure'];
  /** What is wanted, in words. */
  readonly wanted: string;
}

const width = 640;
const height = 160;
const edge = 28;
/** Half of a day's words stand beside the first and the last point. */
const sides = 66;

/** One unit's values against what is wanted; the table below says the same. */
export function ValueLine({ name, actuals, measure, wanted }: ValueLineProps) {
  const points = [...actuals].sort((a, b) => a.to.localeCompare(b.to));
  const values = points.map(({ value }) => Number(value));
  // What is asked for every quarter is another line for every stretch of time: the table judges it.
  const goal = measure === null || measure.per ? null : Number(measure.value);
  const top = Math.max(...values, goal ?? 0) * 1.1 || 1;
  const x = (index: number): number =>
    points.length === 1 ? width / 2 : sides + (index / (points.length - 1)) * (width - 2 * sides);
  const y = (value: number): number => height - edge - (value / top) * (height - 2 * edge);
  const line = values.map((value, index) => `${x(index)},${y(value)}`).join(' ');
  return (
    <figure className={styles['figure']}>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className={styles['chart']}
        role="img"
        aria-label={`Giá trị của ${name} theo thời gian, có bảng bên dưới`}
      >
        {goal !== null && (
          <line
            x1={sides}
            x2={width - sides}
            y1={y(goal)}
            y2={y(goal)}
            className={styles['goal']}
          />
        )}
        <polyline points={line} className={styles['line']} />
        {points.map(({ id, value, to }, index) => (
          <g key={id}>
            <circle cx={x(index)} cy={y(Number(value))} r={4} className={styles['point']} />
            <text x={x(index)} y={y(Number(value)) - 9} className={styles['value']}>
              {writtenFigure(value, unitOf(measure))}
            </text>
            <text x={x(index)} y={height - 6} className={styles['day']}>
              {writtenDay(to)}
            </text>
          </g>
        ))}
      </svg>
      {goal !== null && <figcaption className="soft">Nét đứt: phải đạt {wanted}.</figcaption>}
    </figure>
  );
}
