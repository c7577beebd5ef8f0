import { Link, useParams } from '@tanstack/react-router';
import { Answered } from '../parts/answered.js';
import { MachinePage } from '../parts/machine-page.js';
import { PageHead } from '../parts/page-head.js';
import { PercentBar } from '../parts/share-bar.js';
import { writtenDay } from '../parts/times.js';
import { WayHistory } from '../parts/way-history.js';
import { TaskUses } from '../reporting/used-in.js';
import { fileAddress } from '../server/call.js';
import { useAnswer } from '../server/use-answer.js';
import { EvidenceList } from './evidence/evidence-list.js';
import type { Task } from './plan-types.js';
import { TaskState } from './row-state.js';
import { AskAboutTask } from './task/ask-about-task.js';
import { TaskActs } from './task/task-acts.js';
import { TaskFacts } from './task/task-facts.js';
import { TaskProducts } from './task/task-products.js';
import { TaskProgress } from './task/task-progress.js';

const straight = ['assigned', 'accepted', 'inProgress', 'reportedDone', 'confirmed'] as const;

/** One task of a plan: where it stands, what is mine to do, what shows that it was done. */
export function TaskPage() {
  const { taskId } = useParams({ strict: false }) as { taskId: Task['id'] };
  const answer = useAnswer('GET /api/tasks/:taskId', { params: { taskId } });
  return <Answered answer={answer}>{(task) => <Shown task={task} />}</Answered>;
}

function Shown({ task }: { readonly task: Task }) {
  const { id: taskId, action, number, planId, planTitle, endsOn, percent, history } = task;
  const graph = useAnswer('GET /api/tasks/:taskId/graph', { params: { taskId } });
  return (
    <MachinePage
      head={
        <PageHead
          title={action}
          above={
            <>
              <Link to="/nhiem-vu">Nhiệm vụ</Link> ›{' '}
              <Link to="/ke-hoach/$planId" params={{ planId }}>
                {planTitle}
              </Link>
            </>
          }
          actions={<AskAboutTask task={task} />}
          line={
            <>
              Nhiệm vụ {number}, {endsOn ? `hạn ${writtenDay(endsOn)}` : 'chưa có ngày'}{' '}
              <TaskState task={task} />
              <span style={{ display: 'block', maxWidth: 320 }}>
                <PercentBar percent={percent} />
              </span>
            </>
          }
        />
      }
      graph={graph.data}
      straight={straight}
      waitingFor={task.waitingFor}
      label="Đường đi của nhiệm vụ"
      main={
        <>
          {task.productList.length > 0 && <TaskProducts task={task} />}
          <TaskProgress task={task} />
          <section className="card" aria-labelledby="minh-chung">
            <h2 id="minh-chung">Minh chứng</h2>
            <EvidenceList
              evidence={task.evidence}
              fileOf={(evidenceId) => fileOfTask(taskId, evidenceId)}
            />
          </section>
          <TaskUses taskId={taskId} />
          <WayHistory steps={history} />
        </>
      }
      side={
        <>
          <TaskActs task={task} />
          <TaskFacts task={task} />
        </>
      }
    />
  );
}

const fileOfTask = (taskId: Task['id'], evidenceId: string): string =>
  fileAddress('GET /api/tasks/:taskId/evidence-files/:evidenceId', {
    params: { taskId, evidenceId },
  });
