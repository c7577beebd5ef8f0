import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { wordsOf } from '../../server/refusal.js';
import type { ReplyOf } from '../../server/routes.js';
import { useAct } from '../../server/use-answer.js';
import styles from './working-week.module.css';

type Week = ReplyOf<'GET /api/calendar'>['week'];
type Shift = Week[number][number];

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật'];

/** The hours of each weekday, morning and afternoon as one line: `07:00–11:30, 13:30–17:00`. */
export function WorkingWeek({ week }: { readonly week: Week }) {
  const [written, setWritten] = useState(() => week.map(inWords));
  const set = useAct('PUT /api/calendar/week');
  const read = written.map(readShifts);
  const unread = read.findIndex((shifts) => shifts === null);
  const changed = written.join() !== week.map(inWords).join();
  return (
    <section className="card">
      <h2>Giờ làm việc trong tuần</h2>
      <div className={styles['days']}>
        {weekdays.map((name, no) => (
          <label key={name} className={styles['day']}>
            {name}
            <Input
              value={written[no] ?? ''}
              placeholder="Nghỉ"
              status={read[no] === null ? 'error' : ''}
              onChange={({ target }) =>
                setWritten(written.map((old, place) => (place === no ? target.value : old)))
              }
            />
          </label>
        ))}
      </div>
      {unread >= 0 && (
        <p role="alert" className={styles['unread']}>
          {weekdays[unread]}: hãy ghi như 07:00–11:30, 13:30–17:00; để trống là nghỉ.
        </p>
      )}
      {set.error && <Alert type="error" showIcon title={wordsOf(set.error)} />}
      {changed && (
        <Button
          type="primary"
          loading={set.isPending}
          disabled={unread >= 0}
          onClick={() => set.mutate({ body: { week: read.map((shifts) => shifts ?? []) } })}
        >
          Đặt giờ làm việc
        </Button>
      )}
    </section>
  );
}

const inWords = (shifts: readonly Shift[]): string =>
  shifts.map(({ from, to }) => `${from}–${to}`).join(', ');

/** Null when it is not read: nothing is guessed. */
function readShifts(written: string): Shift[] | null {
  if (written.trim() === '') return [];
  const shifts = written
    .split(',')
    .map((one) => /^\s*(\d\d:\d\d)\s*[–-]\s*(\d\d:\d\d)\s*$/.exec(one));
  return shifts.every((one) => one !== null)
    ? shifts.map(([, from = '', to = '']) => ({ from, to }))
    : null;
}
