import type { DocumentView } from '#contracts';
import { CommentsInShort } from './comments-in-short.js';
import styles from './document-side.module.css';
import { Facts } from './facts.js';
import { Holders } from './holders.js';
import { MyPart } from './my-part.js';
import { Receivers } from './receivers.js';
import { LivingPlan } from '../../planning/living-plan.js';
import { ReportCards } from '../../reporting/report/report-card.js';
import { AwaitedCard } from '../../signing/waiting/awaited-card.js';

/** Beside the paper: what is mine to do, what was said, what is known. */
export const DocumentSide = ({ document }: { readonly document: DocumentView }) => (
  <aside className={styles['side']} aria-label="Việc và thông tin">
    <div className={styles['mine']}>
      <MyPart document={document} />
    </div>
    <AwaitedCard document={document} />
    <ReportCards document={document} />
    <LivingPlan document={document} />
    {document.waitingFor.length > 0 && <Holders document={document} />}
    {document.deliveries.length > 0 && <Receivers document={document} />}
    <CommentsInShort document={document} />
    <Facts document={document} />
  </aside>
);
