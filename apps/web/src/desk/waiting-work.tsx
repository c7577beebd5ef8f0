import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { EmptyState } from '../parts/states.js';
import { useQueueKeys } from '../parts/use-queue-keys.js';
import styles from './waiting-work.module.css';
import { placeOf, WorkRow, type QueueName, type WorkItem } from './work-row.js';

const queue: QueueName = 'ban-lam-viec';

interface WaitingWorkProps {
  readonly items: readonly WorkItem[];
}

/** Everything that waits for me, the most pressing first. */
export function WaitingWork({ items }: WaitingWorkProps) {
  const navigate = useNavigate();
  const open = (item: WorkItem): void => void navigate(placeOf(item, queue));
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
            <WorkRow item={item} place={placeOf(item, queue)} />
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
