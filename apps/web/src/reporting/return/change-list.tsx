import type { Change } from './return-types.js';
import styles from './return.module.css';
import { writtenValue } from './written-value.js';

interface ChangeListProps {
  readonly changes: readonly Change[];
  readonly fromName: string;
  readonly toName: string;
}

/** Figures and passages that differ, each with both sides named. */
export const ChangeList = ({ changes, fromName, toName }: ChangeListProps) => (
  <ul className={styles['changes']}>
    {changes.map(({ place, placeName, field, fieldName, from, to }) => (
      <li key={`${place} ${field}`}>
        <strong>{placeName}</strong> <span className="soft">{fieldName}</span>
        <div>
          {fromName}: <span className="figures">{writtenValue(from)}</span> · {toName}:{' '}
          <strong className="figures">{writtenValue(to)}</strong>
        </div>
      </li>
    ))}
  </ul>
);
