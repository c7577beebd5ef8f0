import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { Mark } from '../../parts/marks.js';
import { shortMomentOf } from '../../parts/times.js';
import { useFocusBack } from '../../parts/use-focus-back.js';
import { useMe } from '../../shell/me.js';
import { actsForInWords } from '../../work/in-hands.js';
import styles from './bulk-lists.module.css';
import { openedAt } from './opened.js';
import type { InboxItem } from './use-inbox.js';

interface SeenListProps {
  readonly label: string;
  readonly items: readonly InboxItem[];
  readonly hashOf: (item: InboxItem) => string | undefined;
}

/** What is about to be acted on together, each with its content and whether it was opened. */
export function SeenList({ label, items, hashOf }: SeenListProps) {
  const { personId } = useMe();
  return (
    <ul className={styles['list']} aria-label={label} tabIndex={0}>
      {items.map((item) => {
        const { subjectId, key, title, line, act, actsFor } = item;
        const hash = hashOf(item);
        const opened = hash && openedAt(personId, hash);
        return (
          <li key={subjectId + key}>
            <span>
              <strong>{title}</strong>
              <span className={styles['line']}>
                {act} · {line}
              </span>
              {actsFor && <span className={styles['line']}>{actsForInWords(actsFor)}</span>}
            </span>
            <span className={styles['seen']}>
              <Mark tone={opened ? 'done' : 'soon'}>
                {opened ? `đã mở xem ${shortMomentOf(opened)}` : 'chưa mở xem'}
              </Mark>
              <code title={hash}>{hash?.slice(0, 8)}</code>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

interface Result {
  readonly key: string;
  readonly documentId: string;
  readonly done: boolean;
  readonly refusal: { readonly detail: string } | null;
}

interface ResultsProps {
  /** "duyệt", "ký" */
  readonly verb: string;
  readonly items: readonly InboxItem[];
  readonly results: readonly Result[];
  readonly onClose: () => void;
  /** What is still to be done about them. */
  readonly children?: ReactNode;
}

/** What became of each: done, or refused and why. */
export function BulkResults({ verb, items, results, onClose, children }: ResultsProps) {
  useFocusBack();
  const done = results.filter((one) => one.done).length;
  const refused = results.length - done;
  return (
    <Modal
      open
      width={720}
      title={`Đã ${verb} ${done} văn bản${refused > 0 ? `, ${refused} văn bản không ${verb} được` : ''}`}
      okText="Xong"
      onOk={onClose}
      onCancel={onClose}
      cancelButtonProps={{ style: { display: 'none' } }}
    >
      {children}
      <ul className={styles['list']} aria-label="Kết quả" tabIndex={0}>
        {results.map(({ key, documentId, done: isDone, refusal }) => (
          <li key={key}>
            <span>
              <strong>{items.find(({ subjectId }) => subjectId === documentId)?.title}</strong>
              {refusal && <span className={styles['line']}>{refusal.detail}</span>}
            </span>
            <span className={styles['seen']}>
              <Mark tone={isDone ? 'done' : 'late'}>
                {isDone ? `Đã ${verb}` : `Không ${verb} được`}
              </Mark>
            </span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
