import { App, Form, Input } from 'antd';
import { ActDialog } from '../parts/act-dialog.js';
import { DayInput } from '../parts/day-input.js';
import { writtenDay } from '../parts/times.js';
import { useAct } from '../server/use-answer.js';
import type { Extension } from './extension-state.js';

interface Values {
  readonly until: string;
  readonly note?: string;
}

interface GrantExtensionProps {
  readonly extension: Extension;
  readonly onClose: () => void;
}

/** To the day that was asked for, or to another one. */
export function GrantExtension({ extension, onClose }: GrantExtensionProps) {
  const { id: extensionId, dueOn, wantedOn } = extension;
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const grant = useAct('POST /api/extensions/:extensionId/granting');
  return (
    <ActDialog<Values>
      title="Đồng ý gia hạn"
      submitName="Đồng ý"
      consequence={`Thời hạn cũ ${writtenDay(dueOn)}, xin đến ${writtenDay(wantedOn)}.`}
      form={form}
      initial={{ until: wantedOn }}
      pending={grant.isPending}
      error={grant.error}
      onSubmit={({ until, note = '' }) =>
        grant.mutate(
          { params: { extensionId }, body: { until, note } },
          {
            onSuccess: () => {
              void message.success(`Đã gia hạn đến ${writtenDay(until)}.`);
              onClose();
            },
          },
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="until"
        label="Gia hạn đến ngày"
        rules={[{ required: true, message: 'Hãy chọn ngày' }]}
      >
        <DayInput />
      </Form.Item>
      <Form.Item name="note" label="Ý kiến chỉ đạo">
        <Input.TextArea rows={3} maxLength={2_000} />
      </Form.Item>
    </ActDialog>
  );
}
