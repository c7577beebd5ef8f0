import type { ReactNode } from 'react';
import { useEffect } from 'react';
import styles from './page-head.module.css';

interface PageHeadProps {
  /** A sentence where one can be made: "Có 3 văn bản chờ cấp số". */
  readonly title: string;
  readonly line?: ReactNode;
  /** Where this page stands: "Phê duyệt & Ký › Báo cáo". */
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
}

/** The title of a page, of the browser's tab, and what can be done on the whole page. */
export function PageHead({ title, line, above, actions }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} – Trình Ký`;
  }, [title]);
  return (
    <div className={styles['head']}>
      <div className={styles['words']}>
        {above && <div className="soft">{above}</div>}
        <h1>{title}</h1>
        {line && <div className="soft">{line}</div>}
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
