import { initialOf } from './names.js';
import styles from './person.module.css';

interface PersonProps {
  readonly name: string;
  /** His post, his unit, the time: what is known besides. */
  readonly line?: string | null;
}

export const Person = ({ name, line }: PersonProps) => (
  <span className={styles['person']}>
    <span className={styles['initial']} aria-hidden>
      {initialOf(name)}
    </span>
    <span>
      <span className={styles['name']}>{name}</span>
      {line && <span className={styles['line']}>{line}</span>}
    </span>
  </span>
);
