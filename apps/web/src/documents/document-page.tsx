import { Link, useParams } from '@tanstack/react-router';
import type { DocumentView } from '#contracts';
import { Answered } from '../parts/answered.js';
import { Status } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { WayRail } from '../parts/way-rail.js';
import { useOpened } from '../review/inbox/opened.js';
import { useAnswer } from '../server/use-answer.js';
import styles from './document-page.module.css';
import { DocumentSide } from './side/document-side.js';
import { DocumentTabs } from './tabs/document-tabs.js';
import { useQueue } from './use-queue.js';

/** One document: where it stands, the paper itself, and what is the reader's to do. */
export function DocumentPage() {
  const { documentId } = useParams({ strict: false }) as { documentId: DocumentView['id'] };
  const answer = useAnswer('GET /api/documents/:documentId', { params: { documentId } });
  return <Answered answer={answer}>{(document) => <Shown document={document} />}</Answered>;
}

function Shown({ document }: { readonly document: DocumentView }) {
  const { subject, typeName, code, unitName, state, stateName, stations } = document;
  const queue = useQueue(document.id);
  useOpened(document);
  return (
    <>
      <PageHead
        title={subject}
        above={
          <>
            <Link to={queue.address} className={styles['above'] ?? ''}>
              {queue.name}
            </Link>{' '}
            › {typeName}
            {queue.place && <span className="figures"> · {queue.place}</span>}
          </>
        }
        line={
          <>
            {[typeName, code ?? 'chưa có số', unitName].join(' · ')}{' '}
            <Status state={state} name={stateName} />
          </>
        }
      />
      <WayRail stations={stations} />
      <div className={styles['columns']}>
        <DocumentTabs document={document} />
        <DocumentSide document={document} />
      </div>
    </>
  );
}
