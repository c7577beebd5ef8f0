import { Button, Skeleton } from 'antd';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isRefusal, ServerIsAway, wordsOf } from '../server/refusal.js';
import styles from './states.module.css';

/** Something is on its way. */
export const LoadingState = () => (
  <div className={styles['loading']} role="status" aria-label="Đang tải">
    <Skeleton active title paragraph={{ rows: 5 }} />
  </div>
);

interface EmptyStateProps {
  /** A sentence that says why there is nothing. */
  readonly title: string;
  readonly children?: ReactNode;
  /** What to do next. */
  readonly action?: ReactNode;
}

/** Nothing is here, and that is all right. */
export const EmptyState = ({ title, children, action }: EmptyStateProps) => (
  <div className={styles['empty']}>
    <p className={styles['emptyTitle']}>{title}</p>
    {children && <p className="soft">{children}</p>}
    {action && <div className={styles['action']}>{action}</div>}
  </div>
);

/** The address leads nowhere, or to what the person may not see: nobody can tell which. */
export const NotFoundState = () => (
  <Told
    title="Không có trang này"
    words="Địa chỉ không đúng, hoặc bạn không được xem nội dung này."
  />
);

interface BrokenStateProps {
  readonly error: unknown;
  readonly reset?: () => void;
}

/** A part could not be shown: says why, offers the way on. */
export function BrokenState({ error, reset }: BrokenStateProps) {
  if (isRefusal(error, 'NothingIsFound', 'SubjectIsUnknown')) return <NotFoundState />;
  if (isRefusal(error, 'ActIsNotAllowed')) {
    return <Told title="Bạn không được xem phần này" words={wordsOf(error)} />;
  }
  if (isRefusal(error, 'DocumentHasMovedOn')) {
    return <Told title="Văn bản không còn ở bước của bạn" words={wordsOf(error)} />;
  }
  const title =
    error instanceof ServerIsAway ? 'Máy chủ chưa trả lời' : 'Chưa hiển thị được phần này';
  return (
    <Told title={title} words={wordsOf(error)}>
      {reset && (
        <Button type="primary" onClick={reset}>
          Thử lại
        </Button>
      )}
    </Told>
  );
}

interface ToldProps {
  readonly title: string;
  readonly words: string;
  readonly children?: ReactNode;
}

const Told = ({ title, words, children }: ToldProps) => (
  <div className={styles['empty']} role="alert">
    <h2>{title}</h2>
    <p className="soft">{words}</p>
    <div className={styles['ways']}>
      {children}
      <Link to="/">Về bàn làm việc</Link>
    </div>
  </div>
);
