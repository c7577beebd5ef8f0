import type { DocumentSummaryView } from '#contracts';
import { Link } from '@tanstack/react-router';
import { Deadline } from '../parts/marks.js';
import { ago } from '../parts/times.js';
import styles from './dispatch.module.css';

/** Numbered and sealed, and still here. */
export function NotSentYet({ documents }: { readonly documents: readonly DocumentSummaryView[] }) {
  if (documents.length === 0) return null;
  return (
    <section className={`card ${styles['unsent']}`} aria-labelledby="chua-gui">
      <h2 id="chua-gui">Đã ban hành, chưa gửi</h2>
      <ul className={styles['list']}>
        {documents.map(({ id, code, subject, typeName, updatedAt, dueAt }) => (
          <li key={id}>
            <Link
              to="/van-ban/$documentId"
              params={{ documentId: id }}
              search={{ hang: 'gui' }}
              className={styles['item']}
            >
              <span>
                <span className={styles['name']}>{subject}</span>
                <span className="soft">{[code, typeName].filter(Boolean).join(' · ')}</span>
              </span>
              <span className="soft">ban hành {ago(updatedAt)}</span>
              <Deadline dueAt={dueAt} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
