import { App, Form, Input, InputNumber } from 'antd';
import { ActDialog } from '../../parts/act-dialog.js';
import { needed } from '../../parts/form-drawer.js';
import { useAct } from '../../server/use-answer.js';
import type { Task } from '../plan-types.js';

interface Values {
  readonly percent: number;
  readonly note: string;
}

interface RecordProgressProps {
  readonly task: Task;
  readonly onClose: () => void;
}

/** How far it is now, in per cent and in words. */
export function RecordProgress({ task, onClose }: RecordProgressProps) {
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const record = useAct('POST /api/tasks/:taskId/progress');
  return (
    <ActDialog<Values>
      title="Cập nhật tiến độ"
      submitName="Cập nhật"
      consequence={`Lần trước: ${task.percent}%. Ai theo dõi kế hoạch cũng thấy tiến độ này.`}
      form={form}
      initial={{ percent: task.percent }}
      pending={record.isPending}
      error={record.error}
      onSubmit={(body) =>
        record.mutate(
          { params: { taskId: task.id }, body },
          {
            onSuccess: ({ percent }) => {
              void message.success(`Đã ghi tiến độ ${percent}%.`);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="percent" label="Đã thực hiện (%)" rules={needed('Hãy ghi số phần trăm')}>
        <InputNumber min={0} max={100} precision={0} autoFocus />
      </Form.Item>
      <Form.Item name="note" label="Tình hình" rules={needed('Hãy ghi tình hình')}>
        <Input.TextArea rows={4} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
