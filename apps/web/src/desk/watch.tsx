import { Link } from '@tanstack/react-router';
import { Deadline } from '../parts/marks.js';
import type { Desk } from './desk-page.js';
import styles from './desk-page.module.css';

interface WatchProps {
  readonly title: string;
  readonly watch: Desk['watch'];
}

/** What an auditor finds late in the body, what an administrator finds not set up. */
export const Watch = ({ title, watch }: WatchProps) => (
  <section className="card" aria-labelledby="theo-doi">
    <h2 id="theo-doi" className={styles['title']}>
      {title}
    </h2>
    {watch.map((one) => (
      <Watched key={one.key} one={one} />
    ))}
  </section>
);

function Watched({ one }: { readonly one: Desk['watch'][number] }) {
  const { text, line, subject, subjectId, dueAt } = one;
  const words = (
    <>
      <span className={styles['rowTitle']}>{text}</span>
      <span className="soft">{line}</span>
      <span className={styles['rowEnd']}>
        <Deadline dueAt={dueAt} />
      </span>
    </>
  );
  if (!subject || !subjectId) return <div className={styles['row']}>{words}</div>;
  const place = subject === 'incoming' ? 'van-ban-den' : 'van-ban';
  return (
    <Link to={`/${place}/${subjectId}`} className={styles['row']}>
      {words}
    </Link>
  );
}
