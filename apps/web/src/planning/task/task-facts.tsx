import { Link } from '@tanstack/react-router';
import { FactList } from '../../parts/fact-list.js';
import { writtenFigure } from '../../parts/figures.js';
import { writtenDay } from '../../parts/times.js';
import { questionInWords } from '../plan/plan-questions.js';
import type { Task } from '../plan-types.js';
import { LeadUnits, unitsInWords } from '../row-words.js';

/** What the plan says of a task, and where it came from. */
export function TaskFacts({ task }: { readonly task: Task }) {
  const { planId, planSymbol, planTitle, fieldNo, fieldTitle, schedule, parent, cameFrom } = task;
  const helpers = unitsInWords(task.with, task.withIsEverybody);
  return (
    <section className="card" aria-labelledby="thong-tin">
      <h2 id="thong-tin">Theo kế hoạch</h2>
      <FactList>
        <dt>Kế hoạch</dt>
        <dd>
          <Link
            to="/van-ban/$documentId"
            params={{ documentId: planId }}
            search={{ muc: 'phu-luc' } as never}
          >
            {planSymbol}, {planTitle}
          </Link>
        </dd>
        <dt>Lĩnh vực</dt>
        <dd>
          {[fieldNo, fieldTitle].filter(Boolean).join('. ')}
          {parent && <div className="soft">{parent}</div>}
        </dd>
        <dt>Chủ trì</dt>
        <dd>
          <LeadUnits row={task} />
        </dd>
        {helpers && (
          <>
            <dt>Phối hợp</dt>
            <dd>{helpers}</dd>
          </>
        )}
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
        {task.questions.length > 0 && (
          <>
            <dt>Phải hỏi</dt>
            <dd>{task.questions.map(questionInWords).join(' ')}</dd>
          </>
        )}
      </FactList>
    </section>
  );
}
