import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import type { ComponentType } from 'react';
import { Answered } from '../parts/answered.js';
import { writtenPercent } from '../parts/figures.js';
import { Mark } from '../parts/marks.js';
import { PageHead } from '../parts/page-head.js';
import { Shelves } from '../parts/shelves.js';
import { writtenDay } from '../parts/times.js';
import { useAddressFilters } from '../parts/use-address-filters.js';
import { fileAddress } from '../server/call.js';
import { useAnswer } from '../server/use-answer.js';
import { Gantt } from './gantt/gantt.js';
import { LeftoverList } from './leftover/leftover-list.js';
import { PlanQuestions } from './plan/plan-questions.js';
import { PlanRows } from './plan/plan-rows.js';
import { Rollout } from './plan/rollout.js';
import type { Plan } from './plan-types.js';
import styles from './plan.module.css';

const parts: Readonly<Record<string, ComponentType<{ readonly plan: Plan }>>> = {
  dong: PlanRows,
  'thoi-gian': Gantt,
  hoi: PlanQuestions,
  'trien-khai': Rollout,
  'chuyen-tiep': LeftoverList,
};

/** One living plan: its fields with targets and tasks, its time, what it leaves open. */
export function PlanPage() {
  const { planId } = useParams({ strict: false }) as { planId: Plan['id'] };
  const answer = useAnswer('GET /api/plans/:planId', { params: { planId } });
  return <Answered answer={answer}>{(plan) => <Shown plan={plan} />}</Answered>;
}

function Shown({ plan }: { readonly plan: Plan }) {
  const [{ muc }, change] = useAddressFilters(['muc']);
  const { id: planId, title, symbol, issuedOn, ownerUnitName, state, stateName, kindName } = plan;
  const open = muc in parts ? muc : 'dong';
  const Part = parts[open] ?? PlanRows;
  return (
    <>
      <PageHead
        title={title}
        above={
          <>
            <Link to="/ke-hoach">Kế hoạch và nhiệm vụ</Link> › {kindName}
          </>
        }
        line={
          <>
            <Link to="/van-ban/$documentId" params={{ documentId: planId }}>
              {symbol}, ngày {writtenDay(issuedOn)}
            </Link>{' '}
            · {ownerUnitName}{' '}
            <Mark tone={state === 'alive' ? 'action' : 'neutral'}>{stateName}</Mark>
            <Kin plan={plan} />
          </>
        }
        actions={
          <Button href={fileAddress('GET /api/plans/:planId/export.xlsx', { params: { planId } })}>
            Xuất Excel
          </Button>
        }
      />
      <Numbers plan={plan} />
      <section className="card">
        <Shelves
          shelves={shelvesOf(plan)}
          open={open}
          onOpen={(key) => change({ muc: key === 'dong' ? '' : key })}
        />
        <Part plan={plan} />
      </section>
    </>
  );
}

const shelvesOf = ({ questions, kind, replacedBy, replaces }: Plan) => [
  { key: 'dong', name: 'Chỉ tiêu và nhiệm vụ' },
  { key: 'thoi-gian', name: 'Sơ đồ thời gian' },
  { key: 'hoi', name: 'Điều phải hỏi', count: questions.length },
  ...(replacedBy || replaces.length > 0 ? [{ key: 'chuyen-tiep', name: 'Việc chuyển tiếp' }] : []),
  ...(kind === 'framework' ? [{ key: 'trien-khai', name: 'Triển khai xuống kế hoạch năm' }] : []),
];

const Numbers = ({ plan: { targets, tasks, confirmed, late, meanPercent } }: { plan: Plan }) => (
  <div className={`card ${styles['facts']}`}>
    <Number value={String(targets)} words="chỉ tiêu" />
    <Number value={String(tasks)} words="nhiệm vụ" />
    <Number value={String(confirmed)} words="đã xác nhận xong" />
    <Number value={String(late)} words="quá hạn" isLate={late > 0} />
    <Number value={writtenPercent(meanPercent)} words="tiến độ trung bình" />
  </div>
);

interface NumberProps {
  readonly value: string;
  readonly words: string;
  readonly isLate?: boolean;
}

const Number = ({ value, words, isLate = false }: NumberProps) => (
  <div className={`${styles['fact']} ${isLate ? styles['late'] : ''}`}>
    <b>{value}</b> <span className="soft">{words}</span>
  </div>
);

/** What it was made of, what came of it, what took its place. */
function Kin({ plan: { rolledOutOf, replacedBy, replaces } }: { readonly plan: Plan }) {
  return (
    <>
      {rolledOutOf && (
        <div>
          Triển khai từ <PlanLink plan={rolledOutOf} />
        </div>
      )}
      {replacedBy && (
        <div>
          Được thay thế bởi <PlanLink plan={replacedBy} />
        </div>
      )}
      {replaces.map((plan) => (
        <div key={plan.id}>
          Thay thế <PlanLink plan={plan} />
        </div>
      ))}
    </>
  );
}

const PlanLink = ({ plan: { id, title, symbol } }: { plan: Plan['replaces'][number] }) => (
  <Link to="/ke-hoach/$planId" params={{ planId: id }}>
    {[symbol, title].filter(Boolean).join(', ')}
  </Link>
);
