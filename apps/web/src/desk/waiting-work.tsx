import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { tabKey } from '../documents/tabs/tab-names.js';
import { Deadline, Mark } from '../parts/marks.js';
import { EmptyState } from '../parts/states.js';
import { ago } from '../parts/times.js';
import { useQueueKeys } from '../parts/use-queue-keys.js';
import type { Desk } from './desk-page.js';
import styles from './waiting-work.module.css';

type Item = Desk['items'][number];

interface WaitingWorkProps {
  readonly items: readonly Item[];
  /** Through which of the queues the reader goes on, and to which he comes back. */
  readonly queue?: 'ban-lam-viec' | 'phe-duyet';
}

/** Everything that waits for me, the most pressing first. */
export function WaitingWork({ items, queue = 'ban-lam-viec' }: WaitingWorkProps) {
  const navigate = useNavigate();
  const open = (item: Item): void => void navigate(placeOf(item, queue));
  const chosen = useQueueKeys(items, open);
  const [first] = items;
  return (
    <section className="card" aria-labelledby="can-xu-ly">
      <h2 id="can-xu-ly">Cần xử lý</h2>
      {!first && (
        <EmptyState title="Không có việc nào chờ bạn">
          Việc mới sẽ hiện ở đây ngay khi đến lượt bạn.
        </EmptyState>
      )}
      <ul className={styles['list']}>
        {items.map((item, index) => (
          <li
            key={`${item.subjectId} ${item.key}`}
            className={index === chosen ? styles['chosen'] : undefined}
          >
            <ItemRow item={item} place={placeOf(item, queue)} />
          </li>
        ))}
      </ul>
      {first && (
        <div className={styles['foot']}>
          <Button type="primary" onClick={() => open(first)}>
            Xem và xử lý lần lượt
          </Button>
          <span className="soft">Phím j, k để chọn, Enter để mở</span>
        </div>
      )}
    </section>
  );
}

interface ItemRowProps {
  readonly item: Item;
  readonly place: ReturnType<typeof placeOf>;
}

const ItemRow = ({ item, place }: ItemRowProps) => (
  <Link {...place} className={styles['item']}>
    <span>
      <span className={styles['name']}>{item.title}</span>
      <span className="soft">{item.line}</span>
      {item.hint && <span className={styles['hint']}>{item.hint}</span>}
    </span>
    <span>
      <Mark tone={item.overdue ? 'late' : 'action'}>{item.act}</Mark>
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
const placeOf = ({ link, kind }: Item, queue: string) => ({
  to: `${link}${kind === 'revise' ? '/soan' : ''}`,
  search: { hang: queue, ...(kind === 'answer' && { [tabKey]: 'y-kien' }) },
});
