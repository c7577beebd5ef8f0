import { App } from 'antd';
import { useAct } from '../../server/use-answer.js';
import { EvidenceDialog } from '../evidence/evidence-dialog.js';
import type { Task } from '../plan-types.js';

interface AddTaskEvidenceProps {
  readonly task: Task;
  readonly onClose: () => void;
}

export function AddTaskEvidence({ task: { id: taskId }, onClose }: AddTaskEvidenceProps) {
  const { message } = App.useApp();
  const add = useAct('POST /api/tasks/:taskId/evidence');
  const upload = useAct('POST /api/tasks/:taskId/evidence-files');
  const onSuccess = (): void => {
    void message.success('Đã thêm minh chứng.');
    onClose();
  };
  return (
    <EvidenceDialog
      title="Thêm minh chứng cho nhiệm vụ"
      submitName="Thêm"
      consequence="Minh chứng lưu cùng nhiệm vụ, không sửa được về sau."
      act={{
        isPending: add.isPending || upload.isPending,
        error: add.error ?? upload.error,
      }}
      onGiven={(body) => add.mutate({ params: { taskId }, body }, { onSuccess })}
      onFile={(file) => {
        // Judged by its bytes: what the browser calls it does not count.
        const body = new Blob([file], { type: 'application/octet-stream' });
        upload.mutate({ params: { taskId }, query: { fileName: file.name }, body }, { onSuccess });
      }}
      onClose={onClose}
    />
  );
}
