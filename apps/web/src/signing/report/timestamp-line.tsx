import { Mark } from '../../parts/marks.js';
import { momentOf } from '../../parts/times.js';
import { Findings } from './findings.js';
import { toneOfStatus, type Report } from './report.js';
import styles from './verification-report.module.css';

interface TimestampLineProps {
  readonly title: string;
  readonly timestamp: Report['documentTimestamps'][number];
}

/** A timestamp: when, by whom, and whether it holds. */
export const TimestampLine = ({ title, timestamp }: TimestampLineProps) => {
  const { time, authority, algorithm, status, statusName, findings, notes } = timestamp;
  return (
    <div className={styles['timestamp']}>
      <span>
        {title}:{' '}
        <span className="figures">{time ? momentOf(time) : 'không đọc được thời gian'}</span>
        {authority && `, do ${authority} cấp`}
        {algorithm && ` (${algorithm})`} <Mark tone={toneOfStatus[status]}>{statusName}</Mark>
      </span>
      <Findings status={status} findings={findings} />
      {notes.map((note) => (
        <div key={note} className="soft">
          {note}
        </div>
      ))}
    </div>
  );
};
