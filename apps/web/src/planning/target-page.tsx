import { Link, useParams } from '@tanstack/react-router';
import { Answered } from '../parts/answered.js';
import { PageHead } from '../parts/page-head.js';
import { writtenDay } from '../parts/times.js';
import { TargetUses } from '../reporting/used-in.js';
import { fileAddress } from '../server/call.js';
import { useAnswer } from '../server/use-answer.js';
import { EvidenceList } from './evidence/evidence-list.js';
import { LeftoverFact } from './leftover/leftover-fact.js';
import styles from './plan-columns.module.css';
import { PlanFacts } from './plan-facts.js';
import type { Target } from './plan-types.js';
import { Light } from './row-state.js';
import { wanted } from './row-words.js';
import { TargetActs } from './target/target-acts.js';
import { TargetValues } from './target/target-values.js';

/** One target: what is wanted, what was reached over time, what shows it. */
export function TargetPage() {
  const { targetId } = useParams({ strict: false }) as { targetId: Target['id'] };
  const answer = useAnswer('GET /api/targets/:targetId', { params: { targetId } });
  return <Answered answer={answer}>{(target) => <Shown target={target} />}</Answered>;
}

function Shown({ target }: { readonly target: Target }) {
  const { id: targetId, number, words, planId, planTitle } = target;
  return (
    <>
      <PageHead
        title={words}
        above={
          <>
            <Link to="/chi-tieu">Chỉ tiêu</Link> ›{' '}
            <Link to="/ke-hoach/$planId" params={{ planId }}>
              {planTitle}
            </Link>
          </>
        }
        line={
          <>
            Chỉ tiêu {number}, phải đạt <strong>{wanted(target)}</strong> <Light target={target} />
          </>
        }
      />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <TargetValues target={target} />
          <section className="card" aria-labelledby="minh-chung">
            <h2 id="minh-chung">Minh chứng</h2>
            <EvidenceList
              evidence={target.evidence}
              empty="Chưa ghi minh chứng nào tại đây; minh chứng của số liệu báo cáo ở phiếu của đơn vị."
              fileOf={(evidenceId) =>
                fileAddress('GET /api/targets/:targetId/evidence-files/:evidenceId', {
                  params: { targetId, evidenceId },
                })
              }
            />
          </section>
          <TargetUses targetId={targetId} />
        </div>
        <div className={styles['side']}>
          <TargetActs target={target} />
          <Facts target={target} />
        </div>
      </div>
    </>
  );
}

function Facts({ target }: { readonly target: Target }) {
  const { schedule, note, leftover } = target;
  return (
    <PlanFacts row={target}>
      {schedule && (
        <>
          <dt>Thời gian</dt>
          <dd>
            “{schedule.phrase}”
            <div className="soft figures">{schedule.dues.map(writtenDay).join(', ')}</div>
          </dd>
        </>
      )}
      {note && (
        <>
          <dt>Ghi chú</dt>
          <dd>{note}</dd>
        </>
      )}
      <LeftoverFact leftover={leftover} />
    </PlanFacts>
  );
}
