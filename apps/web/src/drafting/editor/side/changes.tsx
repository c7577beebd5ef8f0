import type { ReplyOf } from '../../../server/routes.js';
import { goTo } from '../go-to.js';
import styles from './side.module.css';

export type Change = ReplyOf<'GET /api/documents/:documentId/differences'>['changes'][number];

const kinds: Readonly<Record<Change['kind'], string>> = {
  added: 'thêm',
  removed: 'bỏ',
  changed: 'sửa',
  moved: 'chuyển chỗ',
};

interface ChangesProps {
  readonly changes: readonly Change[];
  /** Shows so many and tells how many more there are. */
  readonly limit?: number;
}

/** What differs, place by place, word by word. */
export const Changes = ({ changes, limit = 200 }: ChangesProps) => (
  <ul className={styles['list']}>
    {changes.slice(0, limit).map((change, index) => (
      <li key={`${change.nodeId} ${change.field} ${index}`}>
        <button type="button" className={styles['place']} onClick={() => goTo(change)}>
          <b>{change.place}</b>{' '}
          <span className="soft">
            {kinds[change.kind]}
            {change.movedFrom && ` (trước ở ${change.movedFrom})`}
          </span>
          <span className={styles['words']}>
            <Pieces change={change} />
          </span>
        </button>
      </li>
    ))}
    {changes.length > limit && <li className="soft">và {changes.length - limit} chỗ nữa</li>}
  </ul>
);

function Pieces({ change: { pieces, kind, old, new: fresh } }: { readonly change: Change }) {
  if (pieces.length === 0) {
    if (kind === 'moved') return null;
    return (
      <>
        {old && <del>{old}</del>} {fresh && <ins>{fresh}</ins>}
      </>
    );
  }
  return pieces.map(({ kind: piece, text }, index) => {
    if (piece === 'added') return <ins key={index}>{text}</ins>;
    return piece === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
  });
}
