import { Link } from '@tanstack/react-router';
import { tabKey } from '../documents/tabs/tab-names.js';
import { Deadline, Mark } from '../parts/marks.js';
import { ago } from '../parts/times.js';
import { actsForInWords, holderInWords } from '../work/in-hands.js';
import type { Desk } from './desk-page.js';
import styles from './waiting-work.module.css';

export type WorkItem = Desk['items'][number];

/** Through which of the queues the reader goes on, and to which he comes back. */
export type QueueName = 'ban-lam-viec' | 'phe-duyet';

interface WorkRowProps {
  readonly item: WorkItem;
  readonly place: ReturnType<typeof placeOf>;
  /** How it ended, of what was done before. */
  readonly outcome?: string | null;
}

/** One thing to do: what, by when, who waits for it, in whose hands it is and for whom. */
export const WorkRow = ({ item, place, outcome }: WorkRowProps) => (
  <Link {...place} className={styles['item']}>
    <span>
      <span className={styles['name']}>{item.title}</span>
      <span className="soft">{item.line}</span>
      {item.actsFor && <span className={styles['for']}>{actsForInWords(item.actsFor)}</span>}
      {item.holder && <span className={styles['hint']}>{holderInWords(item.holder)}</span>}
      {item.hint && <span className={styles['hint']}>{item.hint}</span>}
    </span>
    <span>
      <Mark tone={outcome ? 'neutral' : item.overdue ? 'late' : 'action'}>
        {outcome ?? item.act}
      </Mark>
    </span>
    <span>
      {item.waits}
      <span className={styles['since']}>{ago(item.since)}</span>
    </span>
    <span>
      <Deadline dueAt={item.dueAt} />
    </span>
  </Link>
);

/** Where it is done; a question is answered where it was asked. */
export const placeOf = ({ link, kind }: WorkItem, queue: QueueName) => ({
  to: `${link}${kind === 'revise' ? '/soan' : ''}`,
  search: { hang: queue, ...(kind === 'answer' && { [tabKey]: 'y-kien' }) },
});
