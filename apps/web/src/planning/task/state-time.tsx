import { App, Form, Input } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import type { Target, Task } from '../plan-types.js';

interface Values {
  readonly phrase: string;
  readonly reason: string;
}

interface TimeDialogProps {
  readonly schedule: (Task | Target)['schedule'];
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  /** Sends what was written; `done` closes the dialog. */
  readonly onSubmit: (said: Values, done: { readonly onSuccess: () => void }) => void;
  readonly onClose: () => void;
}

/** Answers what a time of a task means, in the words of the plan's kind. */
export function StateTime({
  task,
  onClose,
}: {
  readonly task: Task;
  readonly onClose: () => void;
}) {
  const state = useAct('POST /api/tasks/:taskId/schedule');
  return (
    <TimeDialog
      schedule={task.schedule}
      act={state}
      onSubmit={(body, done) => state.mutate({ params: { taskId: task.id }, body }, done)}
      onClose={onClose}
    />
  );
}

interface StateTargetTimeProps {
  readonly target: Target;
  readonly onClose: () => void;
}

/** The same for a target. */
export function StateTargetTime({ target, onClose }: StateTargetTimeProps) {
  const state = useAct('POST /api/targets/:targetId/schedule');
  return (
    <TimeDialog
      schedule={target.schedule}
      act={state}
      onSubmit={(body, done) => state.mutate({ params: { targetId: target.id }, body }, done)}
      onClose={onClose}
    />
  );
}

function TimeDialog({ schedule, act, onSubmit, onClose }: TimeDialogProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const onSuccess = (): void => {
    void message.success('Đã xác định thời hạn.');
    onClose();
  };
  return (
    <ActDialog<Values>
      title="Xác định thời hạn"
      submitName="Xác định"
      consequence={
        schedule ? `Kế hoạch ghi “${schedule.phrase}”.` : 'Kế hoạch không ghi thời gian.'
      }
      form={form}
      pending={act.isPending}
      error={act.error}
      onSubmit={(said) => onSubmit(said, { onSuccess })}
      onClose={onClose}
    >
      <Form.Item
        name="phrase"
        label="Thời hạn là"
        extra="Viết như trong kế hoạch: “Quý II/2026”, “trước ngày 15/6/2026”, “hằng tháng”."
        rules={needed('Hãy ghi thời hạn')}
      >
        <Input maxLength={300} autoFocus />
      </Form.Item>
      <Form.Item name="reason" label="Căn cứ" rules={needed('Hãy ghi căn cứ')}>
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
