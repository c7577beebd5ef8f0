import { Link } from '@tanstack/react-router';
import { useAnswer } from '../server/use-answer.js';
import { useMe } from './me.js';
import { menuFor, type MenuEntry } from './menu-entries.js';
import styles from './menu.module.css';

/** What a person's posts let him do, with what waits in each place. */
export function Menu() {
  const me = useMe();
  return (
    <nav className={styles['menu']} aria-label="Trình đơn chính">
      <div className={styles['house']}>
        <Link to="/" className={styles['name']}>
          Trình Ký
        </Link>
        <div className={styles['body']}>{me.body.name}</div>
        {me.isDemo && <div className={styles['demo']}>Thế giới mẫu, chỉ để thử</div>}
      </div>
      {menuFor(me).map(({ title, entries }) => (
        <div key={title} className={styles['group']}>
          {title && <div className={styles['title']}>{title}</div>}
          {entries.map((entry) => (
            <Entry key={entry.to} {...entry} />
          ))}
        </div>
      ))}
    </nav>
  );
}

function Entry({ to, name, counts, urgent }: MenuEntry) {
  const counters = useAnswer('GET /api/desk/counters').data;
  const count = counters && counts ? counts(counters) : 0;
  return (
    <Link
      to={to}
      className={styles['entry']}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      activeProps={{ className: styles['active'], 'aria-current': 'page' }}
    >
      <span>{name}</span>
      {count > 0 && (
        <span
          className={`${styles['count']} ${urgent ? styles['urgent'] : ''}`}
          aria-label={`${count} việc chờ`}
        >
          {count}
        </span>
      )}
    </Link>
  );
}
