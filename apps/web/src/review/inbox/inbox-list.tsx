import type { InboxTab } from '#contracts';
import { useNavigate } from '@tanstack/react-router';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { placeOf, WorkRow } from '../../desk/work-row.js';
import { BrokenState, EmptyState, LoadingState } from '../../parts/states.js';
import { useQueueKeys } from '../../parts/use-queue-keys.js';
import { BulkApproval } from './bulk-approval.js';
import { BulkSigning } from './bulk-signing.js';
import styles from './inbox-list.module.css';
import { useInbox, type InboxItem } from './use-inbox.js';

const keyOf = ({ subjectId, key }: InboxItem): string => `${subjectId} ${key}`;

/** What a tab lets a person do to several at once. */
const approving = {
  name: 'Duyệt',
  isOne: ({ approval }: InboxItem) => approval !== null,
  Dialog: BulkApproval,
};
const signing = {
  name: 'Ký',
  isOne: ({ signature }: InboxItem) => signature !== null,
  Dialog: BulkSigning,
};

/** So many the server takes in one request. */
const mostAtOnce = 50;

/** One tab: its rows page after page, those to approve or sign with a box to choose them. */
export function InboxList({ tab }: { readonly tab: InboxTab }) {
  const navigate = useNavigate();
  const inbox = useInbox(tab);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  // What is done leaves the list; its result is still to be read.
  const [acting, setActing] = useState<readonly InboxItem[]>();
  const items = inbox.data?.pages.flatMap((page) => page.items) ?? [];
  const at = useQueueKeys(items, (item) => void navigate(placeOf(item, 'phe-duyet')));
  if (inbox.isPending) return <LoadingState />;
  if (!inbox.data) return <BrokenState error={inbox.error} reset={() => void inbox.refetch()} />;
  const together = tab === 'sign' ? signing : approving;
  const choosable = items.filter(together.isOne);
  const picked = choosable.filter((item) => chosen.has(keyOf(item))).slice(0, mostAtOnce);
  return (
    <section className="card" aria-label={words[tab].label}>
      {items.length === 0 && (
        <EmptyState title={words[tab].empty}>{words[tab].emptyLine}</EmptyState>
      )}
      {choosable.length > 1 && (
        <div className={styles['bar']}>
          <Checkbox
            checked={picked.length === choosable.length}
            indeterminate={picked.length > 0 && picked.length < choosable.length}
            onChange={({ target }) =>
              setChosen(new Set(target.checked ? choosable.map(keyOf) : []))
            }
          >
            {picked.length > 0 ? `Đã chọn ${picked.length}` : 'Chọn tất cả'}
          </Checkbox>
          {picked.length > 0 && (
            <Button type="primary" onClick={() => setActing(picked)}>
              {together.name} {picked.length} văn bản…
            </Button>
          )}
        </div>
      )}
      <ul className={styles['list']}>
        {items.map((item, index) => (
          <li key={keyOf(item)} className={index === at ? styles['at'] : undefined}>
            {choosable.length > 1 && (
              <span className={styles['box']}>
                {together.isOne(item) && (
                  <Checkbox
                    aria-label={`Chọn ${item.title}`}
                    checked={chosen.has(keyOf(item))}
                    onChange={({ target }) =>
                      setChosen((now) => changed(now, keyOf(item), target.checked))
                    }
                  />
                )}
              </span>
            )}
            <WorkRow
              item={item}
              place={placeOf(item, 'phe-duyet')}
              outcome={tab === 'done' ? item.outcome : null}
            />
          </li>
        ))}
      </ul>
      <div className={styles['foot']}>
        {inbox.hasNextPage && (
          <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
            Xem thêm
          </Button>
        )}
        {items.length > 0 && <span className="soft">Phím j, k để chọn, Enter để mở</span>}
      </div>
      {acting && (
        <together.Dialog
          items={acting}
          onClose={() => {
            setActing(undefined);
            setChosen(new Set());
          }}
        />
      )}
    </section>
  );
}

function changed(set: ReadonlySet<string>, key: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(key);
  else next.delete(key);
  return next;
}

interface TabWords {
  readonly label: string;
  readonly empty: string;
  readonly emptyLine: string;
}

const words: Readonly<Record<InboxTab, TabWords>> = {
  review: {
    label: 'Chờ tôi duyệt',
    empty: 'Không có văn bản nào chờ bạn kiểm tra, duyệt',
    emptyLine: 'Văn bản đến lượt bạn sẽ hiện ở đây ngay.',
  },
  sign: {
    label: 'Chờ tôi ký',
    empty: 'Không có văn bản nào chờ bạn ký số',
    emptyLine: 'Văn bản bạn đã duyệt sẽ sang đây để ký.',
  },
  standIn: {
    label: 'Của người tôi thay',
    empty: 'Không có việc nào phải làm thay',
    emptyLine: 'Việc của người vắng mặt mà bạn được cử làm thay sẽ hiện ở đây.',
  },
  asked: {
    label: 'Tôi nhờ người khác',
    empty: 'Bạn chưa nhờ ai xử lý việc nào',
    emptyLine: 'Việc đã nhờ nằm ở đây cho đến khi có lời trả lời.',
  },
  done: {
    label: 'Đã xử lý',
    empty: 'Chưa có việc nào qua tay bạn trong 30 ngày',
    emptyLine: 'Việc bạn đã làm trong 30 ngày gần đây.',
  },
};
