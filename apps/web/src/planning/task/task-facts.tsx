import { Link } from '@tanstack/react-router';
import { writtenFigure } from '../../parts/figures.js';
import { writtenDay } from '../../parts/times.js';
import { LeftoverFact } from '../leftover/leftover-fact.js';
import { PlanFacts } from '../plan-facts.js';
import type { Task } from '../plan-types.js';

/** What the plan says of a task, and where it came from. */
export function TaskFacts({ task }: { readonly task: Task }) {
  const { schedule, parent, cameFrom, rolledOut, leftover } = task;
  return (
    <PlanFacts row={task} underField={parent && <div className="soft">{parent}</div>}>
      <dt>Thời gian</dt>
      <dd>
        {schedule ? `“${schedule.phrase}”` : 'Kế hoạch không ghi'}
        {schedule && schedule.dues.length > 0 && (
          <div className="soft figures">Đến hạn {schedule.dues.map(writtenDay).join(', ')}</div>
        )}
        {schedule?.condition && <div className="soft">Khi {schedule.condition}</div>}
      </dd>
      {task.budget && (
        <>
          <dt>Kinh phí</dt>
          <dd className="figures">{writtenFigure(task.budget, 'triệu đồng')}</dd>
        </>
      )}
      {task.shortcoming && (
        <>
          <dt>Khắc phục</dt>
          <dd>{task.shortcoming}</dd>
        </>
      )}
      <LeftoverFact leftover={leftover} />
      {rolledOut.length > 0 && (
        <>
          <dt>Kế hoạch năm</dt>
          <dd>
            {rolledOut.map(({ taskId, planSymbol, year, stateName, percent }) => (
              <div key={taskId}>
                <Link to="/nhiem-vu/$taskId" params={{ taskId }}>
                  Năm {year}: {planSymbol}
                </Link>
                <div className="soft">
                  {stateName}, {percent}%
                </div>
              </div>
            ))}
          </dd>
        </>
      )}
      {cameFrom && (
        <>
          <dt>Từ khung</dt>
          <dd>
            <Link to="/ke-hoach/$planId" params={{ planId: cameFrom.planId }}>
              {cameFrom.planTitle}
            </Link>
          </dd>
        </>
      )}
    </PlanFacts>
  );
}
