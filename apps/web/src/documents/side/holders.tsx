import type { DocumentView } from '#contracts';
import { Deadline } from '../../parts/marks.js';
import { shortMomentOf } from '../../parts/times.js';
import { PlainList } from '../../parts/plain-list.js';
import { useMe } from '../../shell/me.js';
import { InHands } from '../../work/in-hands.js';
import { WorkActs } from '../../work/work-acts.js';
import styles from './document-side.module.css';
import { WhyNotDocument } from './why-not.js';

/** Each open piece of work: who has it, since when, for whom; and who may take it or pass it on. */
export function Holders({ document }: { readonly document: DocumentView }) {
  const { personId } = useMe();
  return (
    <section className="card" aria-label="Việc đang chờ">
      <h2>Việc đang chờ</h2>
      <PlainList>
        {document.waitingFor.map((work) => (
          <li key={work.key}>
            <strong>{work.kindName}</strong>: {work.who}
            {work.since && <span className="soft">, từ {shortMomentOf(work.since)}</span>}{' '}
            <Deadline dueAt={work.dueAt} />
            <InHands {...work} readerId={personId} />
            {work.workActs.length > 0 && (
              <div className={styles['acts']}>
                <WorkActs subjectId={document.id} itemKey={work.key} acts={work.workActs} />
              </div>
            )}
          </li>
        ))}
      </PlainList>
      <WhyNotDocument documentId={document.id} />
    </section>
  );
}
