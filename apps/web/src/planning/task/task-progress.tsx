import { Link } from '@tanstack/react-router';
import { momentOf, writtenDay } from '../../parts/times.js';
import type { Task } from '../plan-types.js';
import styles from '../plan.module.css';

/** What was said of its progress, newest first, and how its due day moved. */
export const TaskProgress = ({ task: { progress, moves } }: { readonly task: Task }) => (
  <section className="card" aria-labelledby="tien-do">
    <h2 id="tien-do">Tiến độ</h2>
    {progress.length === 0 && <p className="soft">Chưa ghi tiến độ lần nào.</p>}
    <ul className={styles['list']}>
      {[...progress]
        .sort((a, b) => b.at.localeCompare(a.at))
        .map(({ at, personName, percent, note }) => (
          <li key={at}>
            <strong className="figures">{percent}%</strong> {note}
            <div className="soft">
              {personName}, {momentOf(at)}
            </div>
          </li>
        ))}
    </ul>
    {moves.length > 0 && (
      <>
        <h2 style={{ marginTop: 14 }}>Thời hạn đã đổi</h2>
        <ul className={styles['list']}>
          {moves.map(({ at, from, to, reason, extensionId, personName }) => (
            <li key={at}>
              <span className="figures">
                {from ? writtenDay(from) : 'chưa có ngày'} → {to ? writtenDay(to) : 'chưa có ngày'}
              </span>
              : {reason}
              <div className="soft">
                {personName ?? 'Hệ thống'}, {momentOf(at)}
                {extensionId && (
                  <>
                    {' · '}
                    <Link to="/gia-han/$extensionId" params={{ extensionId }}>
                      đề nghị gia hạn
                    </Link>
                  </>
                )}
              </div>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
);
