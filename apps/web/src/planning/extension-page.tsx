import { Link, useParams } from '@tanstack/react-router';
import { Answered } from '../parts/answered.js';
import { FactList } from '../parts/fact-list.js';
import { MachinePage } from '../parts/machine-page.js';
import { Deadline } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { momentOf, writtenDay } from '../parts/times.js';
import { WayHistory } from '../parts/way-history.js';
import { useAnswer } from '../server/use-answer.js';
import { ExtensionActs } from './extension-acts.js';
import { ExtensionState, type Extension } from './extension-state.js';

const straight = ['requested', 'forwarded', 'granted'] as const;

/** One request for more time: what for, until when, who decides. */
export function ExtensionPage() {
  const { extensionId } = useParams({ strict: false }) as { extensionId: Extension['id'] };
  const answer = useAnswer('GET /api/extensions/:extensionId', { params: { extensionId } });
  return <Answered answer={answer}>{(extension) => <Shown extension={extension} />}</Answered>;
}

function Shown({ extension }: { readonly extension: Extension }) {
  const { id: extensionId, title, unitName, waitingFor, history } = extension;
  const graph = useAnswer('GET /api/extensions/:extensionId/graph', { params: { extensionId } });
  return (
    <MachinePage
      head={
        <PageHead
          title={title}
          above={
            <>
              <Link to="/gia-han">Gia hạn nhiệm vụ</Link> › {unitName}
            </>
          }
          line={
            <>
              <ExtensionState extension={extension} /> <Deadline dueAt={extension.dueAt} />
            </>
          }
        />
      }
      graph={graph.data}
      straight={straight}
      waitingFor={waitingFor}
      label="Đường đi của đề nghị gia hạn"
      main={
        <>
          <Asked extension={extension} />
          <WayHistory steps={history} />
        </>
      }
      side={<ExtensionActs extension={extension} />}
    />
  );
}

function Asked({ extension }: { readonly extension: Extension }) {
  const { dueOn, wantedOn, grantedUntil, reason, plan, requesterName, requestedAt } = extension;
  return (
    <section className="card" aria-labelledby="de-nghi">
      <h2 id="de-nghi">Đề nghị</h2>
      <FactList>
        <dt>Người đề nghị</dt>
        <dd>
          {requesterName}, {momentOf(requestedAt)}
        </dd>
        <dt>Thời hạn cũ</dt>
        <dd>{writtenDay(dueOn)}</dd>
        <dt>Xin đến</dt>
        <dd>{writtenDay(wantedOn)}</dd>
        {grantedUntil && (
          <>
            <dt>Được đến</dt>
            <dd>
              <strong>{writtenDay(grantedUntil)}</strong>
            </dd>
          </>
        )}
        {plan && (
          <>
            <dt>Kế hoạch</dt>
            <dd>
              <Link to="/van-ban/$documentId" params={{ documentId: plan.documentId }}>
                {plan.subject}
              </Link>
            </dd>
          </>
        )}
        <dt>Lý do</dt>
        <dd>{reason}</dd>
      </FactList>
    </section>
  );
}
