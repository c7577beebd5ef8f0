import { Link } from '@tanstack/react-router';
import { momentOf } from '../../parts/times.js';
import type { Task } from '../plan-types.js';
import styles from '../plan.module.css';

type Evidence = Task['evidence'][number];

interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  /** Where a file of it is fetched. */
  readonly fileOf: (id: string) => string;
  readonly empty?: string;
}

/** What was brought as proof, by whom and when; each opens. */
export const EvidenceList = ({
  evidence,
  fileOf,
  empty = 'Chưa có minh chứng.',
}: EvidenceListProps) =>
  evidence.length === 0 ? (
    <p className="soft">{empty}</p>
  ) : (
    <ul className={styles['list']}>
      {evidence.map((one) => (
        <li key={one.id}>
          <Opened one={one} fileOf={fileOf} />
          <div className="soft">
            {one.personName}, {momentOf(one.at)}
          </div>
        </li>
      ))}
    </ul>
  );

function Opened({ one, fileOf }: { one: Evidence; fileOf: EvidenceListProps['fileOf'] }) {
  if (one.kind === 'document' && one.documentId) {
    return (
      <Link to="/van-ban/$documentId" params={{ documentId: one.documentId }}>
        {one.name}
      </Link>
    );
  }
  if (one.kind === 'link' && one.url) {
    return (
      <a href={one.url} target="_blank" rel="noreferrer">
        {one.name}
      </a>
    );
  }
  return (
    <a href={fileOf(one.id)} download={one.name}>
      {one.name}
    </a>
  );
}
