import { momentOf } from './times.js';
import styles from './way-history.module.css';

interface WayHistoryProps {
  readonly steps: readonly {
    readonly at: string;
    readonly name: string;
    readonly by: string | null;
    readonly text: string | null;
  }[];
}

/** What has happened, newest first, with what was written at each step. */
export const WayHistory = ({ steps }: WayHistoryProps) => (
  <section className="card" aria-labelledby="lich-su">
    <h2 id="lich-su">Lịch sử</h2>
    <ol className={styles['list']}>
      {steps.map(({ at, name, by, text }) => (
        <li key={`${at} ${name}`}>
          <strong>{name}</strong>{' '}
          <span className="soft">
            {by ?? 'Hệ thống'}, {momentOf(at)}
          </span>
          {text && <p className={styles['text']}>{text}</p>}
        </li>
      ))}
    </ol>
  </section>
);
