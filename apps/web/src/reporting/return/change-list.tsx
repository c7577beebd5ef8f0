import { writtenFigure } from '../../parts/figures.js';
import type { Change } from './return-types.js';
import styles from './return.module.css';

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
          {fromName}: <span className="figures">{told(from)}</span> · {toName}:{' '}
          <strong className="figures">{told(to)}</strong>
        </div>
      </li>
    ))}
  </ul>
);

/** Numbers as people write them; words as they are. */
const told = (said: string | null): string => {
  if (said === null || said === '') return 'để trống';
  return /^-?\d+(\.\d+)?$/.test(said) ? writtenFigure(said) : said;
};
