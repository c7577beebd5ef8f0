import { Link, useParams } from '@tanstack/react-router';
import { Answered } from '../../parts/answered.js';
import { FactList } from '../../parts/fact-list.js';
import { MachinePage } from '../../parts/machine-page.js';
import { PageHead } from '../../parts/page-head.js';
import { WayHistory } from '../../parts/way-history.js';
import { useAnswer } from '../../server/use-answer.js';
import { LeftoverActs } from './leftover-acts.js';
import { LeftoverState, type Leftover } from './leftover-state.js';

const straight = ['asked'] as const;

/** One row that a replaced plan left behind: what was done, what the new plan asks, who decides. */
export function LeftoverPage() {
  const { leftoverId } = useParams({ strict: false }) as { leftoverId: Leftover['id'] };
  const answer = useAnswer('GET /api/leftovers/:leftoverId', { params: { leftoverId } });
  return <Answered answer={answer}>{(leftover) => <Shown leftover={leftover} />}</Answered>;
}

function Shown({ leftover }: { readonly leftover: Leftover }) {
  const { id: leftoverId, title, planId, planTitle, waitingFor, history } = leftover;
  const graph = useAnswer('GET /api/leftovers/:leftoverId/graph', { params: { leftoverId } });
  return (
    <MachinePage
      head={
        <PageHead
          title={title}
          above={
            <>
              <Link to="/ke-hoach" search={{ muc: 'chuyen-tiep' }}>
                Việc chuyển tiếp
              </Link>{' '}
              ›{' '}
              <Link to="/ke-hoach/$planId" params={{ planId }}>
                {planTitle}
              </Link>
            </>
          }
          line={<LeftoverState leftover={leftover} />}
        />
      }
      graph={graph.data}
      straight={straight}
      waitingFor={waitingFor}
      label="Đường đi của việc chuyển tiếp"
      main={
        <>
          <Facts leftover={leftover} />
          <WayHistory steps={history} />
        </>
      }
      side={<LeftoverActs leftover={leftover} />}
    />
  );
}

function Facts({ leftover }: { readonly leftover: Leftover }) {
  const { row, rowId, number, words, unitNames, planSymbol, planTitle, planId } = leftover;
  const { successor, carriedTo, reason, percent, values } = leftover;
  return (
    <section className="card" aria-labelledby="con-lai">
      <h2 id="con-lai">Việc của kế hoạch đã được thay thế</h2>
      <FactList>
        <dt>{row === 'task' ? 'Nhiệm vụ' : 'Chỉ tiêu'}</dt>
        <dd>
          <RowLink row={row} id={rowId}>
            {number} {words}
          </RowLink>
        </dd>
        <dt>Đơn vị chủ trì</dt>
        <dd>{unitNames.join(', ') || 'Chưa có'}</dd>
        <dt>Đã làm</dt>
        <dd className="figures">{percent === null ? `${values} giá trị đã ghi` : `${percent}%`}</dd>
        <dt>Kế hoạch cũ</dt>
        <dd>
          <Link to="/ke-hoach/$planId" params={{ planId }}>
            {planSymbol}, {planTitle}
          </Link>
        </dd>
        <dt>Kế hoạch mới</dt>
        <dd>
          {successor ? (
            <Link to="/ke-hoach/$planId" params={{ planId: successor.id }}>
              {successor.symbol}, {successor.title}
            </Link>
          ) : (
            'Không có kế hoạch nào đang thực hiện thay cho kế hoạch cũ'
          )}
        </dd>
        <dt>Vì sao hỏi</dt>
        <dd>
          {whyAsked(leftover).map((why) => (
            <div key={why}>{why}</div>
          ))}
        </dd>
        {carriedTo && (
          <>
            <dt>Làm tiếp ở</dt>
            <dd>
              <RowLink row={row} id={carriedTo.id}>
                {carriedTo.title}
              </RowLink>
            </dd>
          </>
        )}
        {reason && (
          <>
            <dt>Lý do</dt>
            <dd>{reason}</dd>
          </>
        )}
      </FactList>
    </section>
  );
}

function whyAsked({ successor, isMissing, changes }: Leftover): readonly string[] {
  if (changes.length > 0) return ['Kế hoạch mới đòi khác.', ...changes];
  if (!successor) return ['Không có kế hoạch nào nhận tiếp.'];
  return [
    isMissing ? 'Kế hoạch mới không có dòng này.' : 'Dòng này của kế hoạch mới đã có người làm.',
  ];
}

interface RowLinkProps {
  readonly row: Leftover['row'];
  readonly id: string;
  readonly children: React.ReactNode;
}

const RowLink = ({ row, id, children }: RowLinkProps) => (
  <Link to={row === 'task' ? `/nhiem-vu/${id}` : `/chi-tieu/${id}`}>{children}</Link>
);
