import { Link, useParams } from '@tanstack/react-router';
import { Answered } from '../parts/answered.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { begun } from '../parts/sentences.js';
import { dayOf, writtenDay } from '../parts/times.js';
import { useAnswer } from '../server/use-answer.js';
import styles from '../planning/plan-columns.module.css';
import { Clocks } from './period/clocks.js';
import { DraftReport } from './period/draft-report.js';
import { Exceptions } from './period/exceptions.js';
import { StandingTable } from './period/standing-table.js';
import type { Period } from './reporting-types.js';

/** One period: its four clocks, how each unit stands, what is missing for the report. */
export function PeriodPage() {
  const { periodId } = useParams({ strict: false }) as { periodId: Period['id'] };
  const answer = useAnswer('GET /api/periods/:periodId', { params: { periodId } });
  return <Answered answer={answer}>{(period) => <Shown period={period} />}</Answered>;
}

const Shown = ({ period }: { readonly period: Period }) => (
  <>
    <PageHead
      title={period.title}
      above={
        <>
          <Link to="/bao-cao-dinh-ky">Báo cáo định kỳ</Link> › {begun(period.kindName)}
        </>
      }
      line={
        <>
          {sentence(period)}{' '}
          {period.state === 'locked' && (
            <Mark tone="neutral">Đã khóa số liệu từ {dayOf(period.lockAt)}</Mark>
          )}
        </>
      }
    />
    <Clocks period={period} />
    <div className={styles['columns']}>
      <div className={styles['main']}>
        <section className="card" aria-labelledby="don-vi">
          <h2 id="don-vi">Phiếu của các đơn vị</h2>
          <StandingTable period={period} />
        </section>
      </div>
      <div className={styles['side']}>
        <DraftReport period={period} />
        <Exceptions period={period} />
        {period.findings.length > 0 && (
          <section className="card" aria-labelledby="luu-y">
            <h2 id="luu-y">Lưu ý về kỳ này</h2>
            {period.findings.map((finding) => (
              <p key={finding} style={{ marginTop: 8 }}>
                {finding}
              </p>
            ))}
          </section>
        )}
      </div>
    </div>
  </>
);

const sentence = ({ units, accepted, waived, coordinatingUnitName, unitDue }: Period): string => {
  const left = units - accepted - waived;
  const told =
    left === 0 ? 'đã đủ phiếu của các đơn vị' : `còn ${left} trên ${units} đơn vị chưa xong`;
  return `${coordinatingUnitName} đầu mối · ${told} · hạn của đơn vị ${writtenDay(unitDue)}`;
};
