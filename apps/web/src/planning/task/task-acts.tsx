import type { TaskAct } from '#contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { ActionCard } from '../../parts/action-card.js';
import { SentTextAct } from '../../parts/sent-text-act.js';
import { NewExtension } from '../new-extension.js';
import type { Task } from '../plan-types.js';
import { AddTaskEvidence } from './add-task-evidence.js';
import { AssignTask } from './assign-task.js';
import { RecordProgress } from './record-progress.js';
import { StateTime } from './state-time.js';
import { textActs } from './task-text-acts.js';

type Shown = Exclude<TaskAct, 'delivery'>;

const names: Readonly<Record<Shown, string>> = {
  acceptance: 'Tiếp nhận nhiệm vụ',
  progress: 'Cập nhật tiến độ',
  evidence: 'Thêm minh chứng',
  completion: 'Báo cáo hoàn thành',
  confirmation: 'Xác nhận hoàn thành',
  return: 'Trả lại',
  urging: 'Đôn đốc',
  units: 'Giao lại đơn vị chủ trì',
  schedule: 'Xác định thời hạn',
  extension: 'Xin gia hạn',
};

/** The one that carries the task on stands first. */
const order: readonly Shown[] = [
  'acceptance',
  'confirmation',
  'progress',
  'completion',
  'evidence',
  'urging',
  'return',
  'extension',
  'schedule',
  'units',
];

/** What of these is the work of whoever opens the page; the rest may be done besides. */
const duties: readonly Shown[] = ['acceptance', 'confirmation', 'progress', 'urging'];

/** What is mine to do with a task, or who is waited for. */
export function TaskActs({ task }: { readonly task: Task }) {
  const [open, setOpen] = useState<Shown | null>(null);
  const acts = order.filter((act) => task.acts.includes(act));
  const main = acts.find((act) => duties.includes(act));
  const beside = acts.filter((act) => act !== main);
  const waits = task.waitingFor.map(({ kindName, who }) => `${kindName}: ${who}`).join('; ');
  return (
    <>
      <ActionCard
        quiet={!main}
        title={main ? `Việc của bạn: ${names[main].toLocaleLowerCase('vi')}` : task.stateName}
        ground={waits || 'Không còn việc nào phải làm.'}
        main={
          main && (
            <Button type="primary" block onClick={() => setOpen(main)}>
              {names[main]}…
            </Button>
          )
        }
        beside={
          beside.length > 0 &&
          beside.map((act) => (
            <Button key={act} danger={act === 'return'} onClick={() => setOpen(act)}>
              {names[act]}…
            </Button>
          ))
        }
      />
      {open && <Dialog act={open} task={task} onClose={() => setOpen(null)} />}
    </>
  );
}

interface DialogProps {
  readonly act: Shown;
  readonly task: Task;
  readonly onClose: () => void;
}

function Dialog({ act, ...props }: DialogProps) {
  switch (act) {
    case 'progress':
      return <RecordProgress {...props} />;
    case 'evidence':
      return <AddTaskEvidence {...props} />;
    case 'units':
      return <AssignTask {...props} />;
    case 'schedule':
      return <StateTime {...props} />;
    case 'extension':
      return <NewExtension onClose={props.onClose} about={aboutOf(props.task)} />;
    default:
      return (
        <SentTextAct
          words={textActs[act]}
          params={{ taskId: props.task.id }}
          onClose={props.onClose}
        />
      );
  }
}

const aboutOf = ({ planId, versionId, rowId, endsOn }: Task) => ({
  documentId: planId,
  rowId: `${versionId} ${rowId}`,
  ...(endsOn && { dueOn: endsOn }),
});
