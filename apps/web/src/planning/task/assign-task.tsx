import { App } from 'antd';
import { useAct } from '../../server/use-answer.js';
import type { Task } from '../plan-types.js';
import { ReassignDialog } from '../reassign-dialog.js';

interface AssignTaskProps {
  readonly task: Task;
  readonly onClose: () => void;
}

export function AssignTask({ task, onClose }: AssignTaskProps) {
  const { message } = App.useApp();
  const assign = useAct('POST /api/tasks/:taskId/units');
  return (
    <ReassignDialog
      title="Giao lại đơn vị chủ trì nhiệm vụ"
      lead={task.lead}
      act={assign}
      onSubmit={(body) =>
        assign.mutate(
          { params: { taskId: task.id }, body },
          {
            onSuccess: () => {
              void message.success('Đã giao lại.');
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    />
  );
}
