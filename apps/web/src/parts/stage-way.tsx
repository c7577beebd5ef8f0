import type { ReactNode } from 'react';
import styles from './stage-way.module.css';

interface StageWayProps {
  readonly label: string;
  readonly children: ReactNode;
}

/** Steps from top to bottom, joined by a line: of a route, of a document on its route. */
export const StageWay = ({ label, children }: StageWayProps) => (
  <ol className={styles['way']} aria-label={label}>
    {children}
  </ol>
);

/** Where the way begins and ends. */
export const StageEnd = ({ children }: { readonly children: ReactNode }) => (
  <li className={styles['end']}>{children}</li>
);

interface StageBoxProps {
  readonly title: string;
  /** Where the document is; a route that nobody walks has every step ahead. */
  readonly standing?: 'passed' | 'current' | 'ahead';
  readonly mark?: ReactNode;
  /** By what rule it is decided, and in what time. */
  readonly line: string;
  readonly end?: ReactNode;
  /** Its tasks, each an `li`. */
  readonly children: ReactNode;
}

/** One step with whom it asks. */
export const StageBox = ({ title, standing, mark, line, end, children }: StageBoxProps) => (
  <li aria-current={standing === 'current' ? 'step' : undefined}>
    <div className={`${styles['box']} ${standing ? styles[standing] : ''}`}>
      <div className={styles['head']}>
        <strong>{title}</strong>
        {mark}
        {end}
      </div>
      {line && <div className="soft">{line}</div>}
      <ul className={styles['tasks']}>{children}</ul>
    </div>
  </li>
);
