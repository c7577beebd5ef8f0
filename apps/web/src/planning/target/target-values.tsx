import { Alert, Table, type TableColumnsType } from 'antd';
import { ChoiceFilter } from '../../parts/filter-bar.js';
import { writtenFigure } from '../../parts/figures.js';
import { Mark } from '../../parts/marks.js';
import { EmptyState } from '../../parts/states.js';
import { momentOf, writtenDay } from '../../parts/times.js';
import { useAddressFilters } from '../../parts/use-address-filters.js';
import styles from '../plan.module.css';
import type { Target } from '../plan-types.js';
import { lightTones } from '../row-state.js';
import { wanted } from '../row-words.js';
import { unitOf } from '../target-table.js';
import { lightNames } from '../targets-page.js';
import { toldDifferently } from './told-differently.js';
import { ValueLine } from './value-line.js';

type Actual = Target['actuals'][number];

/** What each unit reached over time: a line for one unit, and all of it as a table. */
export function TargetValues({ target }: { readonly target: Target }) {
  const [filters, change] = useAddressFilters(['don-vi']);
  const units = unitsOf(target.actuals);
  const shown = units.find(([id]) => id === filters['don-vi']) ?? units[0];
  return (
    <section className="card" aria-labelledby="gia-tri">
      <h2 id="gia-tri">Giá trị theo thời gian</h2>
      {!shown ? (
        <EmptyState title="Chưa có giá trị nào">
          Giá trị đến từ phiếu báo cáo của đơn vị, hoặc được ghi tại đây.
        </EmptyState>
      ) : (
        <>
          {units.length > 1 && (
            <ChoiceFilter
              label="Đơn vị"
              value={shown[0]}
              choices={units}
              onChange={(id) => change({ 'don-vi': id })}
            />
          )}
          <ValueLine
            name={shown[1]}
            actuals={target.actuals.filter(
              ({ unitId, replaced }) => unitId === shown[0] && !replaced,
            )}
            measure={target.measure}
            wanted={wanted(target)}
          />
          <ToldDifferently target={target} />
          <div className={styles['wide']} tabIndex={0} role="group" aria-label="Bảng giá trị">
            <Table<Actual>
              size="middle"
              rowKey="id"
              columns={columnsOf(target)}
              dataSource={target.actuals}
              pagination={false}
            />
          </div>
        </>
      )}
    </section>
  );
}

/** Two sources of one unit that do not agree: whoever reads the newest has to know of the other. */
function ToldDifferently({ target: { actuals, measure } }: { readonly target: Target }) {
  const pair = toldDifferently(actuals);
  if (!pair) return null;
  const [newer, older] = pair.map(
    ({ value, source }) => `${writtenFigure(value, unitOf(measure))} (${source})`,
  );
  return (
    <Alert
      type="warning"
      showIcon
      style={{ margin: '10px 0' }}
      title={`Hai nguồn cho số khác nhau trong gần như cùng thời gian của ${pair[0].unitName}`}
      description={`${newer}; ${older}. Đánh giá đang theo số có ngày cuối muộn nhất, tức số nêu trước. Nên đối chiếu hai nguồn, rồi ghi giá trị đúng.`}
    />
  );
}

const unitsOf = (actuals: readonly Actual[]) =>
  [...new Map(actuals.map(({ unitId, unitName }) => [unitId as string, unitName])).entries()].sort(
    ([, a], [, b]) => a.localeCompare(b, 'vi'),
  );

const columnsOf = ({ measure }: Target): TableColumnsType<Actual> => [
  { title: 'Đơn vị', dataIndex: 'unitName' },
  {
    title: 'Khoảng thời gian',
    className: 'figures',
    render: (_, { from, to }) => `${writtenDay(from)} – ${writtenDay(to)}`,
  },
  {
    title: 'Giá trị',
    className: 'figures',
    render: (_, { value, percentOfTarget }) => (
      <>
        <strong>{writtenFigure(value, unitOf(measure))}</strong>
        {percentOfTarget && (
          <div className="soft">{writtenFigure(percentOfTarget, '%')} mức phải đạt</div>
        )}
      </>
    ),
  },
  {
    title: 'Đánh giá',
    render: (_, { light, replaced }) =>
      replaced ? (
        <span className="soft">Đã thay bằng bản sau của phiếu</span>
      ) : (
        <Mark tone={lightTones[light]}>{lightNames[light]}</Mark>
      ),
  },
  {
    title: 'Nguồn',
    render: (_, { source, personName, at }) => (
      <>
        {source}
        <div className="soft">
          {personName}, {momentOf(at)}
        </div>
      </>
    ),
  },
];
