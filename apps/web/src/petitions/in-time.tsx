import { Table, type TableColumnsType } from 'antd';
import { Answered } from '../parts/answered.js';
import { ChoiceFilter, FilterBar, yearChoices } from '../parts/filter-bar.js';
import { Mark } from '../parts/marks.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { thisYear } from '../parts/times.js';

type Statistics = ReplyOf<'GET /api/petitions/statistics'>;
type Counted = Statistics['total'];

/** How many were answered in time, by unit and by month of a year: the target is all of them. */
export function InTime() {
  const [{ nam }, change] = useAddressFilters(['nam']);
  const year = nam || String(thisYear());
  const answer = useAnswer('GET /api/petitions/statistics', { query: { year } });
  return (
    <>
      <FilterBar>
        <ChoiceFilter
          label="Năm"
          value={year}
          choices={yearChoices()}
          onChange={(chosen) => change({ nam: chosen })}
        />
      </FilterBar>
      <Answered answer={answer}>
        {({ total, units, months }) => (
          <>
            <p>
              {sentence(total)} <Target counted={total} />
            </p>
            <h3>Theo đơn vị</h3>
            <Counts
              head="Đơn vị"
              rows={units.map(({ unitId, unitName, ...counted }) => ({
                key: unitId ?? 'none',
                name: unitName,
                ...counted,
              }))}
            />
            <h3>Theo tháng tiếp nhận</h3>
            <Counts
              head="Tháng"
              rows={months.filter(isTold).map(({ month, ...counted }) => ({
                key: String(month),
                name: `Tháng ${month}`,
                ...counted,
              }))}
            />
          </>
        )}
      </Answered>
    </>
  );
}

/** A month in which nothing came says nothing. */
const isTold = ({ received }: Counted): boolean => received > 0;

function sentence({ received, inTime, late, open }: Counted): string {
  if (received === 0) return 'Chưa có phản ánh, kiến nghị nào trong năm.';
  return `Tiếp nhận ${received}: ${inTime} trả lời đúng hạn, ${late} quá hạn, ${open} đang trong hạn.`;
}

const Target = ({ counted: { inTimePercent } }: { readonly counted: Counted }) =>
  inTimePercent !== null && (
    <Mark tone={inTimePercent === 100 ? 'done' : 'late'}>{percent(inTimePercent)} đúng hạn</Mark>
  );

type Row = Counted & { readonly key: string; readonly name: string };

const Counts = ({ head, rows }: { readonly head: string; readonly rows: readonly Row[] }) => (
  <Table<Row>
    size="small"
    pagination={false}
    dataSource={rows}
    columns={[{ title: head, dataIndex: 'name' }, ...numbers]}
    scroll={{ x: 620 }}
    style={{ marginBottom: 18 }}
  />
);

const numbers: TableColumnsType<Row> = [
  { title: 'Tiếp nhận', dataIndex: 'received', align: 'right', width: 100 },
  { title: 'Đúng hạn', dataIndex: 'inTime', align: 'right', width: 100 },
  { title: 'Quá hạn', dataIndex: 'late', align: 'right', width: 100 },
  { title: 'Trong hạn', dataIndex: 'open', align: 'right', width: 100 },
  {
    title: 'Tỷ lệ',
    align: 'right',
    width: 100,
    render: (_, { inTimePercent }) => (inTimePercent === null ? '–' : percent(inTimePercent)),
  },
];

const percent = (value: number): string => `${String(value).replace('.', ',')}%`;
