import type { ReplyOf } from '../server/routes.js';
import styles from './differences.module.css';

type Change = ReplyOf<'GET /api/documents/:documentId/differences'>['changes'][number];

const kinds: Readonly<Record<Change['kind'], string>> = {
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  moved: 'chuyển chỗ',
};

interface DifferencesProps {
  readonly changes: readonly Change[];
  /** Shows so many and tells how many more there are. */
  readonly limit?: number;
  /** Makes each place a way to it. */
  readonly onOpen?: (change: Change) => void;
}

/** What differs, place by place; each changed word bears + or −, not a colour alone. */
export const Differences = ({ changes, limit = 500, onOpen }: DifferencesProps) => (
  <ul className={styles['list']}>
    {changes.slice(0, limit).map((change, index) => (
      <li key={`${change.nodeId} ${change.field} ${index}`}>
        {onOpen ? (
          <button type="button" className={styles['place']} onClick={() => onOpen(change)}>
            <Difference change={change} />
          </button>
        ) : (
          <Difference change={change} />
        )}
      </li>
    ))}
    {changes.length > limit && <li className="soft">và {changes.length - limit} chỗ nữa</li>}
  </ul>
);

const Difference = ({ change }: { readonly change: Change }) => (
  <>
    <strong>{change.place}</strong>{' '}
    <span className="soft">
      {[kinds[change.kind], change.field].filter(Boolean).join(' ')}
      {change.movedFrom && ` (trước ở ${change.movedFrom})`}
    </span>
    <span className={styles['words']}>
      <Words change={change} />
    </span>
  </>
);

function Words({ change: { pieces, kind, old, new: fresh } }: { readonly change: Change }) {
  if (pieces.length === 0) {
    if (kind === 'moved') return null;
    return (
      <>
        {old && <Removed text={old} />} {fresh && <Added text={fresh} />}
      </>
    );
  }
  return pieces.map(({ kind: piece, text }, index) => {
    if (piece === 'added') return <Added key={index} text={text} />;
    return piece === 'removed' ? <Removed key={index} text={text} /> : text;
  });
}

const Added = ({ text }: { readonly text: string }) => (
  <ins className={styles['added']}>+{text}</ins>
);
const Removed = ({ text }: { readonly text: string }) => (
  <del className={styles['removed']}>−{text}</del>
);

/** What a refusal for staleness brings along, when it does. */
export const isDifference = (said: unknown): said is readonly Change[] =>
  Array.isArray(said) &&
  said.every((one: unknown) => Object(one) === one && 'place' in Object(one));
