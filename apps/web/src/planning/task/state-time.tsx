import { App, Form, Input } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import type { Task } from '../plan-types.js';

interface Values {
  readonly phrase: string;
  readonly reason: string;
}

interface StateTimeProps {
  readonly task: Task;
  readonly onClose: () => void;
}

/** Answers what a time of the plan means, in the words of the plan's kind. */
export function StateTime({ task: { id: taskId, schedule }, onClose }: StateTimeProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const state = useAct('POST /api/tasks/:taskId/schedule');
  return (
    <ActDialog<Values>
      title="Xác định thời hạn"
      submitName="Xác định"
      consequence={
        schedule ? `Kế hoạch ghi “${schedule.phrase}”.` : 'Kế hoạch không ghi thời gian.'
      }
      form={form}
      pending={state.isPending}
      error={state.error}
      onSubmit={(body) =>
        state.mutate(
          { params: { taskId }, body },
          {
            onSuccess: () => {
              void message.success('Đã xác định thời hạn.');
              onClose();
            },
          },
        )
      }
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
