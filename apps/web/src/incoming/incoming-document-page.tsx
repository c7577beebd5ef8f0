import { Link, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Answered } from '../parts/answered.js';
import { PageHead } from '../parts/page-head.js';
import { lazyPart } from '../parts/lazy-part.js';
import { LoadingState } from '../parts/states.js';
import { writtenDay } from '../parts/times.js';
import { fileAddress } from '../server/call.js';
import type { ReplyOf } from '../server/routes.js';
import { useAnswer } from '../server/use-answer.js';
import { VerificationReport } from '../signing/report/verification-report.js';
import { AnnexFiles } from './annex-files.js';
import { Decision } from './decision.js';
import { EnvelopeFacts } from './envelope-facts.js';
import { IncomingStatus } from './incoming-status.js';
import styles from './incoming.module.css';

const PdfView = lazyPart(async () => (await import('../parts/pdf-view.js')).PdfView);

export type IncomingDetail = ReplyOf<'GET /api/incoming/:incomingId'>;

/** One document of another body: the paper as received, what its signatures are worth, take it or not. */
export function IncomingDocumentPage() {
  const { incomingId } = useParams({ strict: false }) as { incomingId: IncomingDetail['id'] };
  const answer = useAnswer('GET /api/incoming/:incomingId', { params: { incomingId } });
  return <Answered answer={answer}>{(document) => <Shown document={document} />}</Answered>;
}

function Shown({ document }: { readonly document: IncomingDetail }) {
  const { id: incomingId, subject, typeName, code, issuedOn, sender } = document;
  const signatures = useAnswer('GET /api/incoming/:incomingId/signatures', {
    params: { incomingId },
  });
  return (
    <>
      <PageHead
        title={subject}
        above={
          <>
            <Link to="/van-ban-den">Văn bản đến</Link> › {typeName}
          </>
        }
        line={
          <>
            Số {code} ngày {writtenDay(issuedOn)} của {sender}{' '}
            <IncomingStatus document={document} />
          </>
        }
      />
      <div className={styles['columns']}>
        <Suspense fallback={<LoadingState />}>
          <PdfView
            address={fileAddress('GET /api/incoming/:incomingId/pdf', { params: { incomingId } })}
            fileName={`${code.replaceAll('/', '-')}.pdf`}
          />
        </Suspense>
        <div className={styles['side']}>
          <Decision document={document} />
          <section className="card" aria-labelledby="chu-ky">
            <h2 id="chu-ky">Chữ ký trên văn bản</h2>
            <Answered answer={signatures}>
              {({ report }) => <VerificationReport report={report} />}
            </Answered>
          </section>
          {document.annexes.length > 0 && <AnnexFiles document={document} />}
          <EnvelopeFacts document={document} />
        </div>
      </div>
    </>
  );
}
