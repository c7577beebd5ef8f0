import type { ReplyOf } from '../../server/routes.js';
import styles from './differences.module.css';

export type Change = ReplyOf<'GET /api/documents/:documentId/differences'>['changes'][number];

const kinds: Readonly<Record<Change['kind'], string>> = {
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  moved: 'chuyển chỗ',
};

interface DifferencesProps {
  readonly changes: readonly Change[];
  readonly limit?: number;
}

/** What differs, place by place; each changed word bears + or −, not a colour alone. */
export const Differences = ({ changes, limit = 500 }: DifferencesProps) => (
  <ul className={styles['list']}>
    {changes.slice(0, limit).map((change, index) => (
      <li key={`${change.nodeId} ${change.field} ${index}`}>
        <strong>{change.place}</strong>{' '}
        <span className="soft">
          {[kinds[change.kind], change.field].filter(Boolean).join(' ')}
          {change.movedFrom && ` (trước ở ${change.movedFrom})`}
        </span>
        <p className={styles['words']}>
          <Words change={change} />
        </p>
      </li>
    ))}
    {changes.length > limit && <li className="soft">và {changes.length - limit} chỗ nữa</li>}
  </ul>
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
