import { Button } from 'antd';
import { useState } from 'react';
import { Answered } from '../../parts/answered.js';
import { DataTable, useAddressPart } from '../../parts/data-table.js';
import { Mark } from '../../parts/marks.js';
import { PageHead } from '../../parts/page-head.js';
import { EmptyState } from '../../parts/states.js';
import { today, writtenDay } from '../../parts/times.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct, useAnswer } from '../../server/use-answer.js';
import type { Tone } from '../../theme/tokens.js';
import { DayForm } from './day-form.js';
import { WorkingWeek } from './working-week.js';

type Calendar = ReplyOf<'GET /api/calendar'>;
type Day = Calendar['days'][number];

/** When the body works: every time limit counts by it. */
export function CalendarSection() {
  const [year, setYear] = useAddressPart('nam', today().slice(0, 4));
  const [adding, setAdding] = useState(false);
  const remove = useAct('DELETE /api/calendar/days/:day');
  const goTo = (next: number): void => setYear(String(next));
  return (
    <>
      <PageHead
        title={`Lịch làm việc năm ${year}`}
        line="Mọi thời hạn đếm theo lịch này: giờ trong tuần, ngày nghỉ lễ, ngày làm bù."
        actions={
          <>
            <Button onClick={() => goTo(Number(year) - 1)}>Năm trước</Button>
            <Button onClick={() => goTo(Number(year) + 1)}>Năm sau</Button>
            <Button type="primary" onClick={() => setAdding(true)}>
              Đặt một ngày
            </Button>
          </>
        }
      />
      <Answered answer={useAnswer('GET /api/calendar', { query: { year: Number(year) } })}>
        {({ week, days, lunarNewYear }) => (
          <>
            <WorkingWeek key={JSON.stringify(week)} week={week} />
            <p style={{ marginBlock: 12 }}>Mùng một Tết: {writtenDay(lunarNewYear)}.</p>
            <DataTable
              rowKey="day"
              columns={columnsOf((day) => remove.mutate({ params: { day } }))}
              rows={days}
              pageSize={40}
              empty={<EmptyState title="Chưa có ngày nghỉ lễ nào cho năm này" />}
            />
          </>
        )}
      </Answered>
      {adding && <DayForm onClose={() => setAdding(false)} />}
    </>
  );
}

const kinds: Readonly<Record<Day['kind'], { readonly words: string; readonly tone: Tone }>> = {
  holiday: { words: 'Nghỉ', tone: 'late' },
  makeUpDay: { words: 'Làm bù', tone: 'soon' },
  ordinary: { words: 'Làm việc bình thường', tone: 'neutral' },
};

const columnsOf = (onRemove: (day: string) => void) => [
  { title: 'Ngày', width: 130, render: (_: unknown, { day }: Day) => writtenDay(day) },
  {
    title: 'Là',
    width: 170,
    render: (_: unknown, { kind }: Day) => <Mark tone={kinds[kind].tone}>{kinds[kind].words}</Mark>,
  },
  {
    title: 'Vì',
    render: (_: unknown, { name, isExpected }: Day) => (
      <>
        {name} {isExpected && <Mark tone="soon">dự kiến</Mark>}
      </>
    ),
  },
  { title: 'Căn cứ', width: 360, dataIndex: 'basis' },
  {
    title: '',
    width: 120,
    render: (_: unknown, { day, origin }: Day) =>
      origin === 'body' && (
        <Button size="small" onClick={() => onRemove(day)}>
          Bỏ
        </Button>
      ),
  },
];
