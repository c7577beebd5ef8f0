import { Link } from '@tanstack/react-router';
import { Deadline, Status } from '../parts/marks.js';
import type { Desk } from './desk-page.js';
import styles from './desk-page.module.css';

/** What I wrote, and with whom it is now. */
export const MyDrafts = ({ drafts }: Pick<Desk, 'drafts'>) => (
  <section className="card" aria-labelledby="toi-soan">
    <h2 id="toi-soan" className={styles['title']}>
      Văn bản bạn soạn đang ở đâu
    </h2>
    {drafts.map((draft) => (
      <Link
        key={draft.documentId}
        to="/van-ban/$documentId"
        params={{ documentId: draft.documentId }}
        className={styles['row']}
      >
        <span className={styles['rowTitle']}>{draft.title}</span>
        <span className="soft">{draft.where}</span>
        <span className={styles['rowEnd']}>
          <Status state={draft.state} name={draft.stateName} />
          <Deadline dueAt={draft.dueAt} />
        </span>
      </Link>
    ))}
  </section>
);
